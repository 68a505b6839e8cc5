import type { AlertAction, AlertActionAnswer } from "@/lib/contracts/alert-work";
import type { AlertAnswer, AlertListAnswer } from "@/lib/contracts/alerts";
import type { NoiseAnswer } from "@/lib/contracts/noise";
import { fetchApi, type Search } from "./fetch-api";

export const fetchAlertList = (search: Search, signal?: AbortSignal) =>
  fetchApi<AlertListAnswer>("/alerts", { search, signal });

export const fetchAlert = (id: number, signal?: AbortSignal) =>
  fetchApi<AlertAnswer>(`/alerts/${id}`, { signal });

export const actOnAlerts = (body: AlertAction) =>
  fetchApi<AlertActionAnswer>("/alerts/actions", { method: "POST", body });

export const fetchNoise = (days: string, signal?: AbortSignal) =>
  fetchApi<NoiseAnswer>("/alerts/noise", { search: { days }, signal });
