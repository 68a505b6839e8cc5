import type { AlertWork } from "@/lib/contracts/alert-work";
import type { Severity } from "@/lib/contracts/alerts";
import type { Work } from "./next-work";

export interface WorkRow {
  readonly alert_id: number;
  readonly state: Work["state"];
  readonly assignee: Work["assignee"];
  readonly acknowledged_at: Date | null;
  readonly snoozed_until: Date | null;
  readonly snoozed_severity: Severity | null;
  readonly resolved_at: Date | null;
  readonly cause: Work["cause"];
  readonly reopened: number;
}

/** Columns of `WorkRow` from alert_work w. */
export const workColumns = `w.alert_id, w.state, w.assignee, w.acknowledged_at, w.snoozed_until, w.snoozed_severity,
  w.resolved_at, w.cause, w.reopened`;

export const workOf = (row: WorkRow): Work => ({
  state: row.state,
  assignee: row.assignee,
  acknowledgedAt: row.acknowledged_at,
  snoozedUntil: row.snoozed_until,
  snoozedSeverity: row.snoozed_severity,
  resolvedAt: row.resolved_at,
  cause: row.cause,
  reopened: row.reopened,
});

export function describeWork(row: WorkRow): AlertWork {
  const { snoozedSeverity: _, ...work } = workOf(row);
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...work,
    acknowledgedAt: instant(work.acknowledgedAt),
    snoozedUntil: work.state === "snoozed" ? instant(work.snoozedUntil) : null,
    resolvedAt: instant(work.resolvedAt),
  };
}
