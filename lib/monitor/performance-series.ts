import type { PerformancePoint } from "@/lib/contracts/performance";
import { addOutcomes, emptyOutcomes, startOfHour } from "@/lib/ingest/counters";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import type { CounterKey } from "./counter-key";
import { type BodiesByHour, mostPoints, TrailingWindow, trailingEnds } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import { metricReading } from "./metric-values";
import { belowMinimum } from "./performance-of";
import type { HourTraffic } from "./read-traffic";

/** Length of the window that each point looks back on. */
export const trailingHours = 24;

/** The model's chosen metric over the day before each point of the range. */
export function performanceSeries(
  { model, reference }: CounterKey,
  bodies: BodiesByHour,
  traffic: ReadonlyMap<number, HourTraffic>,
  range: HourSpan,
  most = mostPoints,
): PerformancePoint[] {
  const outcomes = emptyOutcomes(outcomeShape(model, reference));
  const window = new TrailingWindow(trailingHours, bodies, (body, sign) => addOutcomes(body, outcomes, sign));
  return trailingEnds(range, most).map((end) => {
    window.moveTo(end);
    const { labelled } = outcomes;
    const reading = labelled > 0 ? metricReading(model, outcomes, model.performanceMetric) : undefined;
    const { value = null, interval = null } = reading ?? {};
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
