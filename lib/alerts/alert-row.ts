import type { Alert, AlertRule, ListedAlert, Severity } from "@/lib/contracts/alerts";
import { describeWork, type WorkRow, workColumns } from "./work/work-row";

export interface AlertRow {
  readonly id: number;
  readonly model: string;
  readonly version: string;
  readonly rule: AlertRule;
  readonly column_name: string;
  readonly severity: Severity;
  readonly opened_at: Date;
  readonly last_at: Date;
  readonly closed_at: Date | null;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly headline: string;
  readonly detail: string;
}

/** Columns of `AlertRow` from alert a, model m and version v. */
export const alertColumns = `a.id, m.name AS model, v.name AS version, a.rule, a.column_name, a.severity, a.opened_at,
  a.last_at, a.closed_at, a.value, a.threshold, a.headline, a.detail`;

export function alertOf(row: AlertRow): Alert {
  return {
    id: row.id,
    model: row.model,
    version: row.version,
    rule: row.rule,
    column: row.column_name === "" ? null : row.column_name,
    severity: row.severity,
    firing: row.closed_at === null,
    openedAt: row.opened_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    value: row.value,
    threshold: row.threshold,
    headline: row.headline,
    detail: row.detail,
  };
}

export type ListedRow = AlertRow & WorkRow;

/** Columns of `ListedRow`, and where they come from: each alert once, as it fired last. */
export const listedColumns = `${alertColumns}, ${workColumns}`;
export const listedFrom = `alert_work w JOIN alert a ON a.id = w.last_id JOIN model m ON m.id = a.model_id
  JOIN version v ON v.id = a.version_id`;

export const listedOf = (row: ListedRow): ListedAlert => ({
  ...alertOf(row),
  id: row.alert_id,
  work: describeWork(row),
});
