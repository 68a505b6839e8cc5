import type {
  EnvironmentSummary,
  HistoryAnswer,
  ModelEnvironmentsAnswer,
} from "@/lib/contracts/environments";
import type { PolicyPatch } from "@/lib/contracts/promotion-policy";
import type { Promotion } from "@/lib/contracts/promotions";
import type { RegistryVersionAnswer, RegistryVersionsAnswer } from "@/lib/contracts/versions";
import { fetchApi } from "./fetch-api";
import { modelPath } from "./monitor-api";

export interface Place {
  readonly model: string;
  readonly environment: string;
}

const placePath = ({ model, environment }: Place) =>
  `${modelPath(model)}/environments/${encodeURIComponent(environment)}`;

const environmentPath = (name: string) => `/environments/${encodeURIComponent(name)}`;

export const fetchRegistryVersions = (model: string, signal?: AbortSignal) =>
  fetchApi<RegistryVersionsAnswer>(`${modelPath(model)}/versions`, { signal });

export const fetchRegistryVersion = (model: string, version: number, signal?: AbortSignal) =>
  fetchApi<RegistryVersionAnswer>(`${modelPath(model)}/versions/${version}`, { signal });

export const fetchModelEnvironments = (model: string, signal?: AbortSignal) =>
  fetchApi<ModelEnvironmentsAnswer>(`${modelPath(model)}/environments`, { signal });

export const fetchHistory = (place: Place, at: string | null, signal?: AbortSignal) =>
  fetchApi<HistoryAnswer>(`${placePath(place)}/history`, { search: { at }, signal });

export const chooseChallenger = (place: Place, version: number | null) =>
  fetchApi<ModelEnvironmentsAnswer>(`${placePath(place)}/challenger`, { method: "PUT", body: { version } });

/** What a model's policy says otherwise than the environment's, whole; nothing of its own is `{}`. */
export const putModelPolicy = (place: Place, policy: PolicyPatch) =>
  fetchApi<ModelEnvironmentsAnswer>(`${placePath(place)}/policy`, { method: "PUT", body: policy });

export const rollBack = (place: Place, version: number, reason: string) =>
  fetchApi<Promotion>(`${placePath(place)}/rollback`, { method: "POST", body: { version, reason } });

export const fetchEnvironments = (signal?: AbortSignal) =>
  fetchApi<{ environments: EnvironmentSummary[] }>("/environments", { signal });

export const createEnvironment = (body: object) =>
  fetchApi<EnvironmentSummary>("/environments", { method: "POST", body });

export const changeEnvironment = (name: string, body: object) =>
  fetchApi<EnvironmentSummary>(environmentPath(name), { method: "PATCH", body });

export const deleteEnvironment = (name: string) =>
  fetchApi<void>(environmentPath(name), { method: "DELETE" });
