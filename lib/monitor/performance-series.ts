import type { PerformancePoint } from "@/lib/contracts/performance";
import { addOutcomes, emptyOutcomes, startOfHour } from "@/lib/ingest/counters";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import { type CounterKey, referenceIdOf } from "./counter-key";
import { type BodiesByHour, mostPoints, trailingEnds } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import { metricReading } from "./metric-values";
import { labelsNeeded } from "./performance-against";
import { belowMinimum } from "./performance-of";
import type { HourTraffic } from "./read-traffic";
import { trailingPoints } from "./trailing-window";

/** Length of the window that each point looks back on. */
export const trailingHours = 24;

/** The model's chosen metric over the day before each point of the range. */
export function performanceSeries(
  key: CounterKey,
  bodies: BodiesByHour,
  traffic: ReadonlyMap<number, HourTraffic>,
  range: HourSpan,
  most = mostPoints,
): PerformancePoint[] {
  const { model, reference } = key;
  const metric = model.performanceMetric;
  const ends = trailingEnds(range, most);
  const place = [model.id, key.version.id, referenceIdOf(key), key.segmentId, model.createdAt.getTime()];
  const readings = trailingPoints(
    {
      name: ["performance", metric, ...place].join(":"),
      hours: trailingHours,
      bodies,
      create: () => emptyOutcomes(outcomeShape(model, reference)),
      apply: (outcomes, body, sign) => addOutcomes(body, outcomes, sign),
      read: (outcomes) => ({
        labelled: outcomes.labelled,
        reading: outcomes.labelled >= labelsNeeded ? metricReading(model, outcomes, metric) : undefined,
      }),
    },
    ends,
  );
  return readings.map(({ labelled, reading }, at) => {
    const { value = null, interval = null } = reading ?? {};
    const end = ends[at]!;
    return {
      at: startOfHour(end).toISOString(),
      value,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      labelled,
      predictions: rowsIn(traffic, { fromHour: end - trailingHours, toHour: end }),
      below: belowMinimum({ value, interval }, model, labelled),
    };
  });
}

export function rowsIn(traffic: ReadonlyMap<number, HourTraffic>, { fromHour, toHour }: HourSpan): number {
  let rows = 0;
  for (let hour = fromHour; hour < toHour; hour++) rows += traffic.get(hour)?.rows ?? 0;
  return rows;
}
