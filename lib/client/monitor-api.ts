import type { AlertsAnswer } from "@/lib/contracts/alerts";
import type { CompareAnswer } from "@/lib/contracts/compare";
import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import type { DriftAnswer } from "@/lib/contracts/drift";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import type { ImportanceAnswer } from "@/lib/contracts/importance";
import type { PerformanceAnswer } from "@/lib/contracts/performance";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { apiAddress, fetchApi, type Search } from "./fetch-api";
import type { MonitorSearch } from "./monitor-state";
import type { MonitorRoute } from "./query-keys";

interface MonitorAnswers {
  readonly drift: DriftAnswer;
  readonly predictions: PredictionsAnswer;
  readonly performance: PerformanceAnswer;
  readonly alerts: AlertsAnswer;
  readonly importance: ImportanceAnswer;
  readonly confidence: ConfidenceAnswer;
}

export const modelPath = (name: string) => `/models/${encodeURIComponent(name)}`;

const featurePath = (name: string, feature: string) =>
  `${modelPath(name)}/features/${encodeURIComponent(feature)}`;

export function fetchMonitor<R extends MonitorRoute>(
  name: string,
  route: R,
  search: MonitorSearch,
  signal?: AbortSignal,
): Promise<MonitorAnswers[R]> {
  return fetchApi(`${modelPath(name)}/${route}`, { search, signal });
}

export function fetchFeature(name: string, feature: string, search: MonitorSearch, signal?: AbortSignal) {
  return fetchApi<FeatureAnswer>(featurePath(name, feature), { search, signal });
}

export const monitorCsv = (name: string, route: MonitorRoute, search: MonitorSearch) =>
  apiAddress(`${modelPath(name)}/${route}`, { ...search, format: "csv" });

export const featureCsv = (name: string, feature: string, search: MonitorSearch) =>
  apiAddress(featurePath(name, feature), { ...search, format: "csv" });

export const fetchComparison = (name: string, search: Search, signal?: AbortSignal) =>
  fetchApi<CompareAnswer>(`${modelPath(name)}/compare`, { search, signal });

export const comparisonCsv = (name: string, search: Search) =>
  apiAddress(`${modelPath(name)}/compare`, { ...search, format: "csv" });
