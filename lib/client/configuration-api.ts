import type {
  ConfigurationAnswer,
  ConfigurationCheck,
  ConfigurationRevisions,
  ConfigurationSaved,
  ResolveConfiguration,
  SaveConfiguration,
} from "@/lib/contracts/configuration";
import { apiAddress, fetchApi } from "./fetch-api";
import { modelPath } from "./monitor-api";

const pathOf = (name: string) => `${modelPath(name)}/configuration`;

export const configurationYaml = (name: string) => apiAddress(pathOf(name), { format: "yaml" });

export const fetchConfiguration = (name: string, signal?: AbortSignal) =>
  fetchApi<ConfigurationAnswer>(pathOf(name), { signal });

export const checkConfiguration = (name: string, source: string, signal?: AbortSignal) =>
  fetchApi<ConfigurationCheck>(`${pathOf(name)}/check`, { method: "POST", body: { source }, signal });

export const saveConfiguration = (name: string, body: SaveConfiguration) =>
  fetchApi<ConfigurationSaved>(pathOf(name), { method: "PUT", body });

export const resolveConfiguration = (name: string, body: ResolveConfiguration) =>
  fetchApi<ConfigurationAnswer>(`${pathOf(name)}/resolution`, { method: "POST", body });

export const fetchRevisions = (name: string, before: number | null, signal?: AbortSignal) =>
  fetchApi<ConfigurationRevisions>(`${pathOf(name)}/revisions`, {
    search: { before: before === null ? null : String(before) },
    signal,
  });
