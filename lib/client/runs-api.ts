import type {
  ExperimentListAnswer,
  MetricHistory,
  RunArtifacts,
  RunDetail,
  RunListAnswer,
} from "@/lib/contracts/runs";
import { fetchApi, type Search } from "./fetch-api";

const runPath = (id: string) => `/runs/${encodeURIComponent(id)}`;

export const fetchRuns = (search: Search, signal?: AbortSignal) =>
  fetchApi<RunListAnswer>("/runs", { search, signal });

export const fetchExperiments = (signal?: AbortSignal) =>
  fetchApi<ExperimentListAnswer>("/experiments", { signal });

export const fetchRun = (id: string, signal?: AbortSignal) => fetchApi<RunDetail>(runPath(id), { signal });

export const fetchMetricHistory = (id: string, key: string, points: number, signal?: AbortSignal) =>
  fetchApi<MetricHistory>(`${runPath(id)}/metrics/${encodeURIComponent(key)}`, {
    search: { points: String(points) },
    signal,
  });

export const fetchRunArtifacts = (id: string, path: string, signal?: AbortSignal) =>
  fetchApi<RunArtifacts>(`${runPath(id)}/artifacts`, { search: { path }, signal });

/** Where a browser saves one artifact from. */
export const artifactHref = (id: string, path: string) =>
  `/get-artifact?${new URLSearchParams({ run_id: id, path })}`;
