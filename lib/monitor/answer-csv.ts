import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import type { ImportanceAnswer } from "@/lib/contracts/importance";
import type { PerformanceAnswer } from "@/lib/contracts/performance";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { toCsv } from "@/lib/http/csv";

/** Bins or classes first, then the course over the range: one row each, told apart by `section`. */
export function predictionsCsv({ histogram, classes, series }: PredictionsAnswer): string {
  const bins = (histogram?.current ?? []).map((current, at) => [
    "histogram",
    histogram?.edges[at],
    histogram?.edges[at + 1],
    histogram?.reference?.[at],
    current,
    null,
    null,
  ]);
  const ofClasses = (classes ?? []).map((each) => [
    "class",
    each.class,
    null,
    each.reference,
    each.current,
    each.rows,
    null,
  ]);
  const hours = series.map(({ at, rows, mean }) => ["series", at, null, null, null, rows, mean]);
  const header = ["section", "from", "to", "reference_share", "current_share", "rows", "mean"];
  return toCsv(header, [...bins, ...ofClasses, ...hours]);
}

export function performanceCsv({ metric, minimum, series }: PerformanceAnswer): string {
  const header = ["at", "metric", "value", "lower", "upper", "threshold", "below", "labelled", "predictions"];
  const rows = series.map((point) => [
    point.at,
    metric.metric,
    point.value,
    point.lower,
    point.upper,
    minimum,
    point.below,
    point.labelled,
    point.predictions,
  ]);
  return toCsv(header, rows);
}

export function importanceCsv({ method, features }: ImportanceAnswer): string {
  const header = ["column", "method", "reference", "current", "change", "reference_rank", "current_rank"];
  return toCsv(
    header,
    features.map((row) => [
      row.column,
      method,
      row.reference,
      row.current,
      row.change,
      row.referenceRank,
      row.currentRank,
    ]),
  );
}

export function confidenceCsv({ series }: ConfidenceAnswer): string {
  const header = ["at", "rows", "p10", "p25", "median", "p75", "p90"];
  return toCsv(
    header,
    series.map(({ at, rows, p10, p25, median, p75, p90 }) => [at, rows, p10, p25, median, p75, p90]),
  );
}

/** The distribution (or categories), then the history of the drift, then missing values by hour. */
export function featureCsv({ drift, numeric, categorical, history, missing }: FeatureAnswer): string {
  const header = [
    "section",
    "key",
    "reference",
    "expected",
    "current",
    "rows",
    "effect",
    "p",
    "drift",
    "missing",
  ];
  const lines = (numeric?.cumulative ?? []).map((point) => [
    "cumulative",
    point.value,
    point.reference,
    point.expected,
    point.current,
    null,
    null,
    null,
    null,
    null,
  ]);
  const categories = (categorical?.categories ?? []).map((each) => [
    "category",
    each.category,
    each.reference,
    each.expected,
    each.current,
    each.currentRows,
    each.shareOfChiSquare,
    null,
    each.unseen,
    null,
  ]);
  const points = history.map(({ at, n, effect, p, drift: drifted }) => [
    "history",
    at,
    null,
    null,
    null,
    n,
    effect,
    p,
    drifted,
    null,
  ]);
  const hours = missing.series.map(({ at, rows, missing: lost, share }) => [
    "missing",
    at,
    null,
    null,
    share,
    rows,
    null,
    null,
    null,
    lost,
  ]);
  const { effect } = drift;
  const summary = ["summary", drift.column, null, null, null, null, effect, null, drift.drift, null];
  return toCsv(header, [summary, ...lines, ...categories, ...points, ...hours]);
}
