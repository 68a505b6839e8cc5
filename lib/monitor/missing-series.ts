import type { FeatureAnswer } from "@/lib/contracts/feature";
import { type ColumnCounts, startOfHour } from "@/lib/ingest/counters";
import { hourGroups } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import type { ColumnWindow } from "./window-counts";

type MissingPoint = FeatureAnswer["missing"]["series"][number];

const reliableRows = 30;

/** Missing values of a column by hour, or by groups of hours. */
export function missingSeries(window: ColumnWindow | undefined, range: HourSpan): MissingPoint[] {
  const sides = window ? [window.known, window.unknown] : [];
  const sumOf = (
    pick: (counts: ColumnCounts) => ReadonlyMap<number, number>,
    { fromHour, toHour }: HourSpan,
  ) => {
    let sum = 0;
    for (let hour = fromHour; hour < toHour; hour++) {
      for (const counts of sides) sum += pick(counts).get(hour) ?? 0;
    }
    return sum;
  };
  return hourGroups(range).map((group) => {
    const missing = sumOf(({ missingHours }) => missingHours, group);
    const rows = missing + sumOf(({ hours }) => hours, group);
    return {
      at: startOfHour(group.fromHour).toISOString(),
      rows,
      missing,
      share: rows > 0 ? missing / rows : null,
      reliable: rows >= reliableRows,
    };
  });
}
