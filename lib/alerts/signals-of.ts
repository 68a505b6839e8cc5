import type { AlertRule } from "@/lib/contracts/alerts";
import type { MissingDecision, PolicyDecision } from "@/lib/contracts/drift";
import {
  decimal,
  figure,
  metricFigure,
  moment,
  percent,
  plural,
  rows,
  windowLength,
} from "@/lib/monitor/figures";
import type {
  ColumnResult,
  EvaluationResult,
  PerformanceResult,
  ShiftResult,
  SilenceResult,
  SurgeResult,
} from "./evaluation-result";
import type { Signal } from "./signal";

const quietToClose = 3;
/** Fewest rows that hours without any must have had before silence is news. */
export const leastExpectedInSilence = 10;

const surgeFactor = 3;
/** Three times next to nothing is next to nothing. */
const leastUsual = 100;

/** Every default rule applied to one evaluation. */
export function signalsOf(result: EvaluationResult): Signal[] {
  const columns = Object.entries(result.columns);
  return [
    ...columns.map(([name, column]) => driftSignal(name, column)),
    ...columns
      .filter(([, { role }]) => role === "feature")
      .map(([name, column]) => missingSignal(name, column.missing)),
    datasetSignal(result.dataset),
    ...(result.performance?.threshold == null
      ? []
      : [performanceSignal(result.performance, result.performance.threshold)]),
    ...(result.silence ? [silenceSignal(result.silence)] : []),
    ...(result.surge ? [surgeSignal(result.surge)] : []),
    ...(result.shift ? [shiftSignal(result.shift)] : []),
  ];
}

const ruleOfRole: Record<ColumnResult["role"], AlertRule> = {
  feature: "drift",
  prediction: "prediction_drift",
  confidence: "confidence_drift",
};

function driftSignal(name: string, column: ColumnResult): Signal {
  const decided = column.decisions.filter((decision) => decision.status === "decided");
  const drifting = decided.filter(({ drift }) => drift);
  const shown = strongest(drifting) ?? strongest(decided);
  return {
    rule: ruleOfRole[column.role],
    column: name,
    state: drifting.length > 0 ? "firing" : decided.length > 0 ? "quiet" : "unknown",
    severity: "warning",
    value: shown?.effect ?? null,
    threshold: shown && !byCategory(shown) ? shown.floor : null,
    headline: `${name} drifted`,
    detail: shown ? driftDetail(shown, column.kind) : "",
    quietToClose,
  };
}

type Decided = Extract<PolicyDecision, { status: "decided" }>;

function strongest(decisions: readonly Decided[]): Decided | undefined {
  return decisions.toSorted((left, right) => right.effect - left.effect)[0];
}

/** One category moved by more than the floor where the whole column did not: its effect was held against nothing. */
const byCategory = ({ drift, policy, effect, floor, category }: Decided): boolean =>
  drift && policy === "budget" && category !== null && effect < floor;

function driftDetail(decision: Decided, kind: ColumnResult["kind"]): string {
  const { effect, window, n, floor, category, policy, reason } = decision;
  const measure = kind === "numeric" ? "D" : "V°";
  const figures = `${measure} ${decimal(effect)} over ${windowLength(window)} on ${plural(Math.round(n), "row")}`;
  if (policy === "seed") return `${figures}, ${reason}`;
  if (byCategory(decision)) {
    return `${figures}, under the floor ${floor}: ${category} decided, which alone moved by more than the floor`;
  }
  return `${figures}, floor ${floor}${category === null ? "" : `, ${category} most`}`;
}

function missingSignal(name: string, decisions: readonly MissingDecision[]): Signal {
  const tested = decisions.filter(({ p }) => p !== null);
  const drifting = tested.find(({ drift }) => drift);
  const shown = drifting ?? tested.at(-1);
  const { currentShare, referenceShare } = shown ?? { currentShare: null, referenceShare: null };
  const detail =
    currentShare === null || referenceShare === null
      ? ""
      : `${percent(currentShare)} missing over ${windowLength(shown?.window ?? "")}, reference ${percent(referenceShare)}`;
  return {
    rule: "data_quality",
    column: name,
    state: drifting ? "firing" : tested.length > 0 ? "quiet" : "unknown",
    severity: "warning",
    value: currentShare,
    threshold: referenceShare,
    headline: `${name} is missing ${currentShare !== null && currentShare < (referenceShare ?? 0) ? "less" : "more"} often`,
    detail,
    quietToClose,
  };
}

function datasetSignal({ drifted, tested, share, threshold }: EvaluationResult["dataset"]): Signal {
  return {
    rule: "dataset_drift",
    column: "",
    state: share === null ? "unknown" : share >= threshold ? "firing" : "quiet",
    severity: "warning",
    value: share,
    threshold,
    headline: `${drifted} of ${tested} features drifted`,
    detail: `The data set counts as drifted from ${percent(threshold)} of the features`,
    quietToClose,
  };
}

function performanceSignal(performance: PerformanceResult, threshold: number): Signal {
  const { label, value, interval, labelled, needed, higherIsBetter, below } = performance;
  const side = higherIsBetter ? "below its minimum" : "above its maximum";
  const spread = interval
    ? `, 95 % interval ${metricFigure(interval.lower)} to ${metricFigure(interval.upper)}`
    : "";
  return {
    rule: "performance",
    column: "",
    state: value === null || labelled < needed ? "unknown" : below ? "firing" : "quiet",
    severity: "critical",
    value,
    threshold,
    headline: `${label} is ${side}`,
    detail:
      value === null
        ? ""
        : `${metricFigure(value)} against ${metricFigure(threshold)}${spread}, ${rows(labelled)} labelled`,
    quietToClose,
  };
}

function silenceSignal({ hours, expected, since }: SilenceResult): Signal {
  const firing = hours > 0 && expected >= leastExpectedInSilence;
  return {
    rule: "silence",
    column: "",
    state: firing ? "firing" : "quiet",
    severity: "critical",
    value: hours,
    threshold: null,
    headline: "Predictions stopped",
    detail: `Nothing for ${rows(hours)} h${since ? ` since ${moment(new Date(since))}` : ""}; these hours had ${rows(expected)} or more in the weeks before`,
    quietToClose: 1,
  };
}

function surgeSignal({ rows: counted, usual }: SurgeResult): Signal {
  const busiest = Math.max(usual, leastUsual);
  return {
    rule: "surge",
    column: "",
    state: counted >= surgeFactor * busiest ? "firing" : "quiet",
    severity: "warning",
    value: counted,
    threshold: surgeFactor * busiest,
    headline: "Traffic tripled",
    detail: `${rows(counted)} predictions in 24 h; the same hours had ${rows(usual)} or fewer in the weeks before`,
    quietToClose,
  };
}

function shiftSignal({ recent, before, limit }: ShiftResult): Signal {
  return {
    rule: "prediction_shift",
    column: "",
    state: Math.abs(recent - before) > limit ? "firing" : "quiet",
    severity: "warning",
    value: recent - before,
    threshold: limit,
    headline: "Predictions shifted at once",
    detail: `The last 50 average ${figure(recent)}, the 50 before ${figure(before)}; two reference standard deviations are ${figure(limit)}`,
    quietToClose,
  };
}
