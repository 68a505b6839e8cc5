import { addColumns, type ColumnCounts, emptyCounts } from "@/lib/ingest/counters";
import type { BodiesByHour } from "./hour-series";
import type { HourSpan } from "./hour-spans";

interface Summary {
  readonly count: number;
  readonly missing: number;
  /** Of numbers. */
  readonly mean: number;
}

export interface HourOfColumn {
  readonly span: HourSpan;
  readonly rows: number;
  readonly mean: number | null;
}

export type ColumnShape = Parameters<typeof emptyCounts>[0];

/** Rollups are kept in memory as they were read, and so is what they say of a column. */
const known = new WeakMap<Uint8Array, Map<number, Summary>>();

/** Rows and mean of one column, hour by hour or by groups of hours. */
export function columnByHours(
  bodies: BodiesByHour,
  column: ColumnShape,
  groups: readonly HourSpan[],
): HourOfColumn[] {
  return groups.map((span) => {
    let rows = 0;
    let count = 0;
    let mean = 0;
    for (let hour = span.fromHour; hour < span.toHour; hour++) {
      for (const { body } of bodies.get(hour) ?? []) {
        const summary = summaryOf(body, column);
        rows += summary.count + summary.missing;
        count += summary.count;
        if (summary.count > 0) mean += (summary.mean - mean) * (summary.count / count);
      }
    }
    return { span, rows, mean: column.kind === "numeric" && count > 0 ? mean : null };
  });
}

function summaryOf(body: Uint8Array, column: ColumnShape): Summary {
  const ofBody = known.get(body) ?? new Map<number, Summary>();
  known.set(body, ofBody);
  const found = ofBody.get(column.columnId);
  if (found) return found;
  const counts: ColumnCounts = emptyCounts(column);
  addColumns(body, { rows: 0, lastMs: 0 }, (columnId) => (columnId === column.columnId ? counts : undefined));
  const summary = { count: counts.count, missing: counts.missing, mean: counts.moments.mean };
  ofBody.set(column.columnId, summary);
  return summary;
}
