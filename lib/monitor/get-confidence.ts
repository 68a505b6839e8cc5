import "server-only";
import type { Context } from "@/lib/context";
import type { Verdict } from "@/lib/contracts/common";
import type { ConfidenceAnswer, ConfidencePoint } from "@/lib/contracts/confidence";
import { addColumns, emptyCounts, part, startOfHour } from "@/lib/ingest/counters";
import { cellQuantiles } from "./cell-quantiles";
import { columnMoments } from "./column-moments";
import { type CounterKey, referenceIdOf } from "./counter-key";
import { columnPicture, numericPicture } from "./drawn-column";
import { type BodiesByHour, groupByHour, trailingEnds } from "./hour-series";
import type { HourSpan } from "./hour-spans";
import { loadDrift } from "./load-drift";
import { loadScope, type MonitorInput, scopeAnswer } from "./load-scope";
import { driftSpans } from "./read-alert-spans";
import { readHourBodies } from "./read-bodies";
import { readMarkers } from "./read-markers";
import { trailingPoints } from "./trailing-window";

const trailingHours = 24;
const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** How sure a version is of what it predicts: in the window, and the day before each hour of the range. */
export async function getConfidence(ctx: Context, input: MonitorInput): Promise<ConfidenceAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, reference, key, hours } = scope;
  const column = model.columns.find(({ role }) => role === "confidence");
  const span = { fromHour: hours.range.fromHour - trailingHours, toHour: hours.range.toHour };
  const [drift, bodies, markers] = await Promise.all([
    loadDrift(ctx, scope, ["scores"]),
    column ? readHourBodies(ctx.db.pool, key, part.scores, span) : [],
    readMarkers(ctx.db.pool, model, hours.range),
  ]);
  const answer = { scope: scopeAnswer(scope, drift.window.rows, drift.other?.rows), markers };
  if (!column) return { ...answer, ...unavailable };
  const ofColumn = drift.columns.find(({ column: name }) => name === column.name) ?? null;
  const { anchors, before, now } = numericPicture(
    columnPicture(model, reference, column, drift.window.columns.get(column.id), {
      segmentId: key.segmentId,
      other: drift.others?.get(column.id),
    }),
  );
  return {
    ...answer,
    verdict: now.count > 0 && ofColumn ? ofColumn.verdict : nothingYet,
    available: true,
    drift: ofColumn,
    reference: before && columnMoments(before, anchors),
    current: columnMoments(now, anchors),
    series: trailingQuantiles(key, column.id, anchors, groupByHour(bodies), hours.range),
    firing: driftSpans(drift.alerts, column.name).map(({ from, to }) => ({
      from: from.toISOString(),
      to: (to ?? ctx.now).toISOString(),
    })),
  };
}

const unavailable = {
  verdict: { level: "info", headline: "A regression logs no confidence", detail: "" },
  available: false,
  drift: null,
  reference: null,
  current: null,
  series: [],
  firing: [],
} satisfies Partial<ConfidenceAnswer>;

const nothingYet: Verdict = {
  level: "undecided",
  headline: "No confidence in this window",
  detail: "It comes with predictions that carry a score or probabilities.",
};

function trailingQuantiles(
  key: CounterKey,
  columnId: number,
  anchors: Float64Array,
  bodies: BodiesByHour,
  range: HourSpan,
): ConfidencePoint[] {
  const ends = trailingEnds(range);
  const { model, version, segmentId } = key;
  const points = trailingPoints(
    {
      name: [
        "confidence",
        model.id,
        version.id,
        referenceIdOf(key),
        segmentId,
        model.createdAt.getTime(),
      ].join(":"),
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
  return points.map(({ rows, quantiles }, at) => {
    const [p10 = null, p25 = null, median = null, p75 = null, p90 = null] = quantiles;
    return { at: startOfHour(ends[at]!).toISOString(), rows, p10, p25, median, p75, p90 };
  });
}
