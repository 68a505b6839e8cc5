import "server-only";
import type { Pool } from "pg";
import { startOfHour } from "@/lib/ingest/counters";
import type { CounterKey } from "./counter-key";
import type { HourSpan } from "./hour-spans";

export interface AlertSpan {
  readonly alert: number;
  readonly rule: string;
  /** Empty for rules that are not about one column. */
  readonly column: string;
  readonly severity: "warning" | "critical";
  readonly from: Date;
  /** Null while it fires. */
  readonly to: Date | null;
  readonly headline: string;
  readonly detail: string;
}

interface AlertRow {
  readonly id: number;
  readonly rule: string;
  readonly column_name: string;
  readonly severity: AlertSpan["severity"];
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly headline: string;
  readonly detail: string;
}

/** Alerts of a version that were firing inside the span, its last moment with it, the oldest first. */
export async function readAlertSpans(
  pool: Pool,
  { model, version }: Pick<CounterKey, "model" | "version">,
  span: HourSpan,
): Promise<AlertSpan[]> {
  const { rows } = await pool.query<AlertRow>({
    name: "read-alert-spans",
    text: `SELECT id, rule, column_name, severity, opened_at, closed_at, headline, detail FROM alert
      WHERE model_id = $1 AND version_id = $2 AND opened_at <= $4 AND (closed_at IS NULL OR closed_at > $3)
      ORDER BY opened_at, id`,
    values: [model.id, version.id, startOfHour(span.fromHour), startOfHour(span.toHour)],
  });
  return rows.map((row) => ({
    alert: row.id,
    rule: row.rule,
    column: row.column_name,
    severity: row.severity,
    from: row.opened_at,
    to: row.closed_at,
    headline: row.headline,
    detail: row.detail,
  }));
}

const driftRules = new Set(["drift", "prediction_drift", "confidence_drift"]);

/** Spans in which a column's drift alert fired. */
export const driftSpans = (spans: readonly AlertSpan[], column: string): AlertSpan[] =>
  spans.filter((span) => span.column === column && driftRules.has(span.rule));

/** The alert of a column's drift that was firing at the end of a window, where one was. */
export function openAt(spans: readonly AlertSpan[], end: Date): AlertSpan | null {
  return spans.findLast(({ from, to }) => from <= end && (to === null || to > end)) ?? null;
}

/** Spans as they were known at a moment: one that closed later was still open then. */
export const spansAsOf = (spans: readonly AlertSpan[], moment: Date): AlertSpan[] =>
  spans
    .filter(({ from }) => from <= moment)
    .map((span) => (span.to !== null && span.to > moment ? { ...span, to: null } : span));
