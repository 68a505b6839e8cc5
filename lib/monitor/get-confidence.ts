import "server-only";
import type { Context } from "@/lib/context";
import type { Task, Verdict } from "@/lib/contracts/common";
import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { referenceMoments, whyNoMedian, windowMoments } from "./confidence-moments";
import { loadDrift } from "./load-drift";
import { againstLabel, loadScope, type MonitorInput, scopeAnswer, windowAgainst } from "./load-scope";
import { driftSpans } from "./read-alert-spans";
import { readConfidenceSeries } from "./read-confidence-series";
import { readMarkers } from "./read-markers";

/** How sure a version is of what it predicts: in the window, and the day before each hour of the range. */
export async function getConfidence(ctx: Context, input: MonitorInput): Promise<ConfidenceAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, reference, key, hours } = scope;
  const column = model.columns.find(({ role }) => role === "confidence");
  const other = windowAgainst(scope);
  const [drift, series, otherSeries, markers] = await Promise.all([
    loadDrift(ctx, scope, ["scores"]),
    column ? readConfidenceSeries(ctx, key, column.id, hours.range) : [],
    column && other ? readConfidenceSeries(ctx, other.key, column.id, other.range, other.hoursEarlier) : [],
    readMarkers(ctx.db.pool, model, hours.range),
  ]);
  const answer = {
    scope: scopeAnswer(scope, drift.window.rows, drift.other?.rows),
    task: model.task,
    markers,
  };
  if (!column)
    return {
      ...answer,
      ...unavailable,
      verdict: { ...unavailable.verdict, headline: noConfidence(model.task) },
    };
  const ofColumn = drift.columns.find(({ column: name }) => name === column.name) ?? null;
  const current = windowMoments(reference, column.id, drift.window.columns.get(column.id));
  const before = other
    ? windowMoments(other.key.reference, column.id, drift.other?.columns.get(column.id))
    : referenceMoments(reference, column.id, key.segmentId);
  return {
    ...answer,
    verdict: current.mean !== null && ofColumn ? ofColumn.verdict : nothingYet,
    available: true,
    drift: ofColumn,
    reference: before,
    current,
    series,
    against:
      scope.against.kind === "none"
        ? null
        : {
            reason: whyNoMedian(againstLabel(scope), before),
            seriesHoursEarlier: other?.hoursEarlier ?? 0,
            series: otherSeries,
          },
    firing: driftSpans(drift.alerts, column.name).map(({ from, to }) => ({
      from: from.toISOString(),
      to: (to ?? ctx.now).toISOString(),
    })),
  };
}

const noConfidence = (task: Task) =>
  task === "regression"
    ? "A regression logs no confidence"
    : "Confidence comes with a reference or predictions that carry probabilities";

const unavailable = {
  verdict: { level: "info", headline: "No confidence is logged", detail: "" },
  available: false,
  drift: null,
  reference: null,
  current: null,
  series: [],
  against: null,
  firing: [],
} satisfies Partial<ConfidenceAnswer>;

const nothingYet: Verdict = {
  level: "undecided",
  headline: "No confidence in this window",
  detail: "It comes with predictions that carry a score or probabilities.",
};
