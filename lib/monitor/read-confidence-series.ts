import "server-only";
import type { Context } from "@/lib/context";
import type { ConfidencePoint } from "@/lib/contracts/confidence";
import { addColumns, emptyCounts, part, startOfHour } from "@/lib/ingest/counters";
import { cellQuantiles } from "./cell-quantiles";
import { anchorsOf } from "./confidence-moments";
import { type CounterKey, referenceIdOf } from "./counter-key";
import { type BodiesByHour, groupByHour, trailingEnds } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import { readHourBodies } from "./read-bodies";
import { trailingPoints } from "./trailing-window";

const trailingHours = 24;
const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/**
 * Quantiles of the confidence over the day before each hour of a range.
 * @param hoursEarlier how long before the time of its point each was
 */
export async function readConfidenceSeries(
  ctx: Context,
  key: CounterKey,
  columnId: number,
  range: HourSpan,
  hoursEarlier = 0,
): Promise<ConfidencePoint[]> {
  const span = { fromHour: range.fromHour - trailingHours, toHour: range.toHour };
  const bodies = groupByHour(await readHourBodies(ctx.db.pool, key, part.scores, span));
  const ends = trailingEnds(range);
  const points = trailingQuantiles(key, columnId, bodies, ends);
  return points.map(({ rows, quantiles }, at) => {
    const [p10 = null, p25 = null, median = null, p75 = null, p90 = null] = quantiles;
    return { at: startOfHour(ends[at]! + hoursEarlier).toISOString(), rows, p10, p25, median, p75, p90 };
  });
}

function trailingQuantiles(key: CounterKey, columnId: number, bodies: BodiesByHour, ends: readonly number[]) {
  const { model, version, segmentId } = key;
  const anchors = anchorsOf(key.reference, columnId);
  const place = [model.id, version.id, referenceIdOf(key), segmentId, model.createdAt.getTime()];
  return trailingPoints(
    {
      name: ["confidence", ...place].join(":"),
      hours: trailingHours,
      bodies,
      create: () => emptyCounts({ columnId, kind: "numeric", cells: 2 * anchors.length + 1 }),
      apply: (counts, body, sign) =>
        addColumns(body, { rows: 0, lastMs: 0 }, (id) => (id === columnId ? counts : undefined), sign),
      read: ({ cells, count }) => ({
        rows: count,
        quantiles: cellQuantiles({ anchors, cells, min: 0, max: 1 }, shares),
      }),
    },
    ends,
  );
}
