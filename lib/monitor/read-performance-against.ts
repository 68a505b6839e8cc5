import "server-only";
import type { Context } from "@/lib/context";
import type { PerformanceAgainst } from "@/lib/contracts/performance";
import { hourMs, part } from "@/lib/ingest/counters";
import { groupByHour } from "./hour-series";
import { againstLabel, type LoadedScope, type WindowAgainst, windowAgainst } from "./load-scope";
import { type PerformanceSide, whyNotCompared } from "./performance-against";
import { performanceSeries, rowsIn, trailingHours } from "./performance-series";
import { readHourBodies } from "./read-bodies";
import { readOutcomes } from "./read-outcomes";
import { readTraffic } from "./read-traffic";
import { referencePerformance } from "./reference-performance";

export interface LoadedPerformanceSide {
  readonly side: PerformanceSide;
  readonly answer: PerformanceAgainst;
}

/** The performance of what a scope is held against, over its own window; null where there is nothing. */
export async function readPerformanceAgainst(
  ctx: Context,
  scope: LoadedScope,
): Promise<LoadedPerformanceSide | null> {
  const { against, model, key } = scope;
  const window = windowAgainst(scope);
  if (window) {
    const [side, series] = await Promise.all([
      readSide(ctx, againstLabel(scope), window),
      readSeries(ctx, window),
    ]);
    return { side, answer: sideAnswer(side, series, window.hoursEarlier) };
  }
  if (against.kind !== "reference") return null;
  const side = referencePerformance(model, against.reference, key.segmentId);
  return { side, answer: sideAnswer(side, [], 0) };
}

async function readSide(ctx: Context, label: string, { key, span }: WindowAgainst): Promise<PerformanceSide> {
  const [outcomes, traffic] = await Promise.all([
    readOutcomes(ctx.db.pool, key, span),
    readTraffic(ctx.db.pool, key, span),
  ]);
  return { label, outcomes, predictions: rowsIn(traffic, span) };
}

async function readSeries(
  ctx: Context,
  { key, range, hoursEarlier }: WindowAgainst,
): Promise<PerformanceAgainst["series"]> {
  const span = { fromHour: range.fromHour - trailingHours, toHour: range.toHour };
  const [bodies, traffic] = await Promise.all([
    readHourBodies(ctx.db.pool, key, part.outcomes, span),
    readTraffic(ctx.db.pool, key, span),
  ]);
  const points = performanceSeries(key, groupByHour(bodies), traffic, range);
  return points.map(({ below: _, at, ...point }) => ({
    ...point,
    at: new Date(Date.parse(at) + hoursEarlier * hourMs).toISOString(),
  }));
}

function sideAnswer(
  side: PerformanceSide,
  series: PerformanceAgainst["series"],
  seriesHoursEarlier: number,
): PerformanceAgainst {
  const { predictions } = side;
  const labelled = side.outcomes?.labelled ?? 0;
  const coverage = predictions > 0 ? labelled / predictions : null;
  return { labelled, predictions, coverage, reason: whyNotCompared(side), seriesHoursEarlier, series };
}
