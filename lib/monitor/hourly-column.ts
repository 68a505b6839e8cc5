import { addColumns, type ColumnCounts, emptyCounts } from "@/lib/ingest/counters";
import type { BodiesByHour } from "./hour-series";
import type { HourSpan } from "./hour-spans";

export interface HourOfColumn {
  readonly span: HourSpan;
  readonly rows: number;
  readonly missing: number;
  readonly mean: number | null;
}

/** Rows, missing and mean of one column, hour by hour or by groups of hours. */
export function columnByHours(
  bodies: BodiesByHour,
  column: { readonly columnId: number; readonly kind: ColumnCounts["kind"]; readonly cells: number },
  groups: readonly HourSpan[],
): HourOfColumn[] {
  return groups.map((span) => {
    const head = { rows: 0, lastMs: 0 };
    const counts = emptyCounts(column);
    for (let hour = span.fromHour; hour < span.toHour; hour++) {
      for (const body of bodies.get(hour) ?? []) {
        addColumns(body, head, (columnId) => (columnId === column.columnId ? counts : undefined));
      }
    }
    const { count, missing, moments } = counts;
    const numeric = column.kind === "numeric" && count > 0;
    return { span, rows: count + missing, missing, mean: numeric ? moments.mean : null };
  });
}
