import "server-only";
import type { Pool } from "pg";
import type { EvaluationWindow } from "@/lib/contracts/common";
import type { PolicyDecision } from "@/lib/contracts/drift";
import type { DriftPoint } from "@/lib/contracts/feature";
import { startOfHour } from "@/lib/ingest/counters";
import type { CounterKey } from "./counter-key";
import { hoursPerPoint } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import type { AlertSpan } from "./read-alert-spans";

/** What stored evaluations said of a column in one window, over a span; thinned, but no drift is thinned away. */
export async function readDriftHistory(
  pool: Pool,
  { model, version }: Pick<CounterKey, "model" | "version">,
  column: string,
  window: EvaluationWindow,
  span: HourSpan,
  firing: readonly AlertSpan[],
): Promise<DriftPoint[]> {
  const { rows } = await pool.query<{ at: Date; decisions: PolicyDecision[] | null }>({
    name: "read-drift-history",
    text: `SELECT at, result #> ARRAY['columns', $3, 'decisions'] AS decisions FROM evaluation
      WHERE model_id = $1 AND version_id = $2 AND at > $4 AND at <= $5 ORDER BY at`,
    values: [model.id, version.id, column, startOfHour(span.fromHour), startOfHour(span.toHour)],
  });
  const points = rows.map(({ at, decisions }) => {
    const decision = decisions?.find((each) => each.window === window);
    return pointOf(at, decision, firing);
  });
  const step = hoursPerPoint(span);
  return points.filter(({ drift }, at) => drift || (points.length - 1 - at) % step === 0);
}

function pointOf(at: Date, decision: PolicyDecision | undefined, spans: readonly AlertSpan[]): DriftPoint {
  const firing = spans.some(({ from, to }) => from <= at && (to === null || to > at));
  const known = decision?.status === "decided" ? decision : null;
  return {
    at: at.toISOString(),
    effect: known?.effect ?? null,
    p: known?.p ?? null,
    n: decision?.n ?? 0,
    floor: known?.floor ?? null,
    drift: known?.drift ?? false,
    firing,
  };
}
