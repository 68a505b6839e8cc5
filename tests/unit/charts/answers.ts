import type { Moments, Scope } from "@/lib/contracts/common";
import type { ColumnDrift, PolicyDecision } from "@/lib/contracts/drift";
import type { FeatureAnswer } from "@/lib/contracts/feature";

/** Answers as the API gives them, for tests that change what they are about. */
export const scopeOf = (changes: Partial<Scope> = {}): Scope => ({
  model: "flight-delay",
  version: "1",
  segment: null,
  range: { from: "2026-11-12T14:00:00Z", to: "2026-11-19T14:00:00Z", hours: 168 },
  window: { name: "24h", from: "2026-11-18T14:00:00Z", to: "2026-11-19T14:00:00Z", hours: 24 },
  live: true,
  against: { kind: "reference", label: "reference", rows: 10_000, createdAt: "2026-10-01T00:00:00Z" },
  rows: 17_139,
  lastPredictionAt: "2026-11-19T13:59:41Z",
  evaluatedAt: "2026-11-19T14:00:00Z",
  rebuilding: null,
  ...changes,
});

export const canvasOf = (width = 448, height = 244) => ({ width, height, zone: "UTC" });

export const momentsOf = (changes: Partial<Moments> = {}): Moments => ({
  rows: 17_139,
  missing: 0,
  missingShare: 0,
  mean: 0.27,
  standardDeviation: 0.2,
  minimum: 0,
  maximum: 1,
  p10: 0.1,
  median: 0.2,
  p90: 0.6,
  p95: 0.8,
  ...changes,
});

type Decided = Extract<PolicyDecision, { status: "decided" }>;

export const decisionOf = (changes: Partial<Decided> = {}): Decided => ({
  status: "decided",
  window: "24h",
  policy: "budget",
  n: 17_139,
  effectiveSize: 812,
  effectiveReference: 853,
  tau: 0.021,
  alpha: 1.14e-5,
  floor: 0.1,
  effect: 0.245,
  p: 2e-43,
  statistic: 0.245,
  degreesOfFreedom: null,
  pPooled: null,
  pCategory: null,
  category: null,
  smallestAlarming: 0.12,
  drift: true,
  reason: "",
  ...changes,
});

export const columnOf = (changes: Partial<ColumnDrift> = {}): ColumnDrift => ({
  column: "inbound_delay_3h",
  role: "feature",
  kind: "numeric",
  unit: "minutes",
  level: "warning",
  word: "drifted",
  symbol: "D",
  effect: 0.245,
  drift: true,
  driftingSince: null,
  plain: {
    status: "tested",
    test: "kolmogorov_smirnov",
    method: "asymptotic",
    referenceSize: 9_401,
    currentSize: 16_232,
    statistic: 0.25,
    degreesOfFreedom: null,
    p: 0,
    pRange: null,
    errorBound: 0,
    level: 0.05,
    drift: true,
  },
  decisions: [decisionOf()],
  missing: [],
  effects: {
    d: 0.245,
    populationStability: 0.437,
    jensenShannon: 0.272,
    wasserstein: 0.699,
    wassersteinErrorBound: 0,
    cramersV: null,
    totalVariation: null,
  },
  verdict: { level: "warning", headline: "Both conditions hold, so it counts as drift", detail: "" },
  ...changes,
});

export const featureOf = (changes: Partial<FeatureAnswer> = {}): FeatureAnswer => ({
  scope: scopeOf(),
  verdict: { level: "warning", headline: "Drifted since Tue 17 Nov 14:00.", detail: "" },
  description: "",
  drift: columnOf(),
  position: { index: 1, of: 8, previous: null, next: "route_late_7d" },
  numeric: null,
  categorical: null,
  history: [],
  historyWindow: "24h",
  firing: [],
  missing: { referenceShare: 0.06, verdict: { level: "ok", headline: "", detail: "" }, series: [] },
  markers: [],
  ...changes,
});

/** Hours of the range, counted back from its end. */
export const hoursBefore = (hours: number) =>
  new Date(Date.parse("2026-11-19T14:00:00Z") - hours * 3_600_000).toISOString();

/** The words of a figure's annotations. */
export const wordsOf = (layout: { annotations?: readonly { text?: unknown }[] }) =>
  (layout.annotations ?? []).map(({ text }) => String(text));
