import type { FeatureAnswer } from "@/lib/contracts/feature";
import { startOfHour } from "@/lib/ingest/counters";
import { hourGroups } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import { rowsIn } from "./performance-series";
import type { HourTraffic } from "./read-traffic";
import type { ColumnWindow } from "./window-counts";

type MissingPoint = FeatureAnswer["missing"]["series"][number];

const reliableRows = 30;

/** Missing values of a column by hour: the rows of the hour less those that have a value. */
export function missingSeries(
  window: ColumnWindow | undefined,
  traffic: ReadonlyMap<number, HourTraffic>,
  range: HourSpan,
): MissingPoint[] {
  const valuesIn = (hour: number) =>
    (window?.known.hours.get(hour) ?? 0) + (window?.unknown.hours.get(hour) ?? 0);
  return hourGroups(range).map((group) => {
    const rows = rowsIn(traffic, group);
    let values = 0;
    for (let hour = group.fromHour; hour < group.toHour; hour++) values += valuesIn(hour);
    const missing = Math.max(0, rows - values);
    return {
      at: startOfHour(group.fromHour).toISOString(),
      rows,
      missing,
      share: rows > 0 ? missing / rows : null,
      reliable: rows >= reliableRows,
    };
  });
}
