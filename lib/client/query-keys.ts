import type { PromotionsQuery } from "@/lib/contracts/promotions";
import type { Search } from "./fetch-api";
import type { MonitorSearch } from "./monitor-state";

/** Routes of one model that take the monitoring query. */
export type MonitorRoute = "drift" | "predictions" | "performance" | "alerts" | "importance" | "confidence";

/** Every query key of the product. What belongs to a model starts with `["models", name]`. */
export const queryKeys = {
  fleet: () => ["fleet"] as const,
  allAlerts: () => ["alerts"] as const,
  alerts: (assignee: "me" | null) => ["alerts", "list", assignee] as const,
  alert: (id: number) => ["alerts", id] as const,
  noise: (days: string) => ["alerts", "noise", days] as const,
  session: () => ["session"] as const,
  people: () => ["people"] as const,
  keys: () => ["keys"] as const,
  ownSessions: () => ["sessions"] as const,
  audit: () => ["audit"] as const,
  health: () => ["health"] as const,
  environments: () => ["environments"] as const,
  allPromotions: () => ["promotions"] as const,
  promotions: (state: PromotionsQuery["state"]) => ["promotions", "list", state] as const,
  openPromotions: (model: string) => ["promotions", "list", "open", model] as const,
  promotion: (id: number) => ["promotions", id] as const,
  experiments: () => ["experiments"] as const,
  runs: (search: Search) => ["runs", "list", search] as const,
  run: (id: string) => ["runs", id] as const,
  /** `upTo` is the latest point: a metric that has no newer one is not read again. */
  metric: (id: string, key: string, points: number, upTo: string) =>
    ["runs", id, "metrics", key, points, upTo] as const,
  artifacts: (id: string, path: string) => ["runs", id, "artifacts", path] as const,
  model: (name: string) => ["models", name, "detail"] as const,
  rejections: (name: string) => ["models", name, "rejections"] as const,
  configuration: (name: string) => ["models", name, "configuration"] as const,
  configurationCheck: (name: string, source: string, revision: number) =>
    ["models", name, "configuration", "check", source, revision] as const,
  configurationRevisions: (name: string) => ["models", name, "configuration", "revisions"] as const,
  registry: (name: string) => ["models", name, "registry"] as const,
  registryVersion: (name: string, version: number) => ["models", name, "registry", version] as const,
  modelEnvironments: (name: string) => ["models", name, "environments"] as const,
  environmentHistory: (name: string, environment: string, at: string | null) =>
    ["models", name, "environments", environment, at] as const,
  allOfModel: (name: string) => ["models", name] as const,
  monitor: (name: string, route: MonitorRoute, search: MonitorSearch) =>
    ["models", name, route, search] as const,
  comparison: (name: string, search: Search) => ["models", name, "compare", search] as const,
  feature: (name: string, feature: string, search: MonitorSearch) =>
    ["models", name, "features", feature, search] as const,
};
