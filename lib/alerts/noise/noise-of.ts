import type { AlertRule } from "@/lib/contracts/alerts";
import type { NoiseOfModel, NoiseOfRule } from "@/lib/contracts/noise";
import type { Monitored } from "./get-noise";

/** What was counted of a model's or a rule's alerts. */
export interface NoiseRow {
  readonly alerts: number;
  readonly reopened: number;
  readonly acknowledged: number;
  readonly medianSecondsToAcknowledge: number | null;
  readonly clearedUntouched: number;
  readonly judged: number;
  readonly falseAlarms: number;
  readonly drift: number;
  readonly falseDrift: number;
  readonly unjudgedDrift: number;
}

const nothing: NoiseRow = {
  alerts: 0,
  reopened: 0,
  acknowledged: 0,
  medianSecondsToAcknowledge: null,
  clearedUntouched: 0,
  judged: 0,
  falseAlarms: 0,
  drift: 0,
  falseDrift: 0,
  unjudgedDrift: 0,
};

const daySeconds = 86_400;
const weekSeconds = 7 * daySeconds;
const yearSeconds = 365 * daySeconds;

export function noiseOfModel(
  { model, policy, budget, seconds }: Monitored,
  row: NoiseRow = nothing,
): NoiseOfModel {
  const { drift, falseDrift, unjudgedDrift } = row;
  const allowed = (budget * seconds) / yearSeconds;
  return {
    model,
    weeks: seconds / weekSeconds,
    ...countsOf(row),
    perWeek: seconds < daySeconds ? null : (row.alerts * weekSeconds) / seconds,
    promise: policy === "budget" ? { budget, drift, falseDrift, unjudgedDrift, allowed } : null,
  };
}

export const noiseOfRule = (rule: AlertRule, row: NoiseRow): NoiseOfRule => ({ rule, ...countsOf(row) });

const countsOf = (row: NoiseRow) => ({
  alerts: row.alerts,
  reopened: row.reopened,
  acknowledged: row.acknowledged,
  medianSecondsToAcknowledge: row.medianSecondsToAcknowledge,
  clearedUntouched: row.clearedUntouched,
  judged: row.judged,
  falseAlarms: row.falseAlarms,
});
