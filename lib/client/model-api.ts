import type { DemonstrationRequested } from "@/lib/contracts/demonstration";
import type { FleetAnswer, ModelDetail, RejectionsAnswer } from "@/lib/contracts/model";
import { fetchApi } from "./fetch-api";
import { modelPath } from "./monitor-api";

export const fetchFleet = (signal?: AbortSignal) => fetchApi<FleetAnswer>("/models", { signal });

export const fetchModel = (name: string, signal?: AbortSignal) =>
  fetchApi<ModelDetail>(modelPath(name), { signal });

export const fetchRejections = (name: string, signal?: AbortSignal) =>
  fetchApi<RejectionsAnswer>(`${modelPath(name)}/rejections`, { signal });

export const evaluateNow = (name: string) =>
  fetchApi<unknown>(`${modelPath(name)}/evaluations`, { method: "POST", body: {} });

export const removeModel = (name: string) =>
  fetchApi<unknown>(modelPath(name), { method: "DELETE", body: { name } });

export const loadDemonstration = () =>
  fetchApi<DemonstrationRequested>("/demonstration", { method: "POST", body: {} });
