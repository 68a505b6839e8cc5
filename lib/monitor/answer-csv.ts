import type { Moments } from "@/lib/contracts/common";
import type { ConfidenceAnswer, ConfidencePoint } from "@/lib/contracts/confidence";
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

/** Every metric over the window first, then the course of the chosen one: told apart by `section`. */
export function performanceCsv(answer: PerformanceAnswer): string {
  const { scope, metric, metrics, minimum, against, series } = answer;
  const header = [
    ...[
      "section",
      "at",
      "metric",
      "value",
      "lower",
      "upper",
      "threshold",
      "below",
      "labelled",
      "predictions",
    ],
    ...[
      "against",
      "against_value",
      "against_lower",
      "against_upper",
      "against_labelled",
      "against_predictions",
    ],
    ...["difference", "difference_lower", "difference_upper"],
  ];
  const label = against && scope.against.label;
  const ofWindow = metrics.map((each) => {
    const chosen = each.metric === metric.metric;
    const { value, interval, difference, differenceInterval } = each.against ?? {};
    return [
      ...["window", scope.window.to, each.metric, each.value, each.interval?.lower, each.interval?.upper],
      ...[chosen ? minimum : null, chosen ? answer.below : null, answer.labelled, answer.predictions],
      ...[label, value, interval?.lower, interval?.upper, against?.labelled, against?.predictions],
      ...[difference, differenceInterval?.lower, differenceInterval?.upper],
    ];
  });
  const points = series.map((point, at) => {
    const other = against?.series[at];
    return [
      ...["series", point.at, metric.metric, point.value, point.lower, point.upper],
      ...[minimum, point.below, point.labelled, point.predictions],
      ...[other && label, other?.value, other?.lower, other?.upper, other?.labelled, other?.predictions],
      ...[differenceOf(point.value, other?.value), null, null],
    ];
  });
  return toCsv(header, [...ofWindow, ...points]);
}

const differenceOf = (now: number | null, before: number | null | undefined) =>
  now === null || before == null ? null : now - before;

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

/** The window first, then the course over the range: told apart by `section`. */
export function confidenceCsv({ scope, reference, current, series, against }: ConfidenceAnswer): string {
  const quantiles = ["p10", "p25", "median", "p75", "p90"];
  const side = ["rows", "mean", ...quantiles];
  const header = ["section", "at", ...side, "against", ...side.map((name) => `against_${name}`)];
  const label = against && scope.against.label;
  const ofPoint = (point: ConfidencePoint | undefined) =>
    point
      ? [point.rows, null, point.p10, point.p25, point.median, point.p75, point.p90]
      : side.map(() => null);
  const ofMoments = (moments: Moments | null) =>
    moments
      ? [moments.rows, moments.mean, moments.p10, null, moments.median, null, moments.p90]
      : side.map(() => null);
  const points = series.map((point, at) => {
    const other = against?.series[at];
    return ["series", point.at, ...ofPoint(point), other ? label : null, ...ofPoint(other)];
  });
  const window = ["window", scope.window.to, ...ofMoments(current), label, ...ofMoments(reference)];
  return toCsv(header, current ? [window, ...points] : points);
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
