import "server-only";
import type { Context } from "@/lib/context";
import type { PerformanceAnswer } from "@/lib/contracts/performance";
import { type Outcomes, part, startOfHour } from "@/lib/ingest/counters";
import type { ModelRecord } from "@/lib/registry/model-record";
import { type Comparison, comparedVerdict } from "./compared-verdict";
import { groupByHour } from "./hour-series";
import { type LoadedScope, loadScope, type MonitorInput, scopeAnswer } from "./load-scope";
import { binaryMetricsOf, multiclassMetricsOf } from "./metric-values";
import { labelsNeeded } from "./performance-against";
import { belowMinimum, performanceOf } from "./performance-of";
import { performanceSeries, rowsIn, trailingHours } from "./performance-series";
import { performanceVerdict } from "./performance-verdict";
import { openAt, readAlertSpans } from "./read-alert-spans";
import { readHourBodies } from "./read-bodies";
import { readMarkers } from "./read-markers";
import { readOutcomes } from "./read-outcomes";
import { type LoadedPerformanceSide, readPerformanceAgainst } from "./read-performance-against";
import { readTraffic } from "./read-traffic";

/** How right a version is where labels are known: in the window, and the day before each hour of the range. */
export async function getPerformance(ctx: Context, input: MonitorInput): Promise<PerformanceAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, key, hours } = scope;
  const { range, window } = hours;
  const fromHour = Math.min(range.fromHour - trailingHours, window.fromHour);
  const span = { fromHour, toHour: range.toHour };
  const [outcomes, stored, traffic, alerts, markers, against] = await Promise.all([
    readOutcomes(ctx.db.pool, key, window),
    readHourBodies(ctx.db.pool, key, part.outcomes, span),
    readTraffic(ctx.db.pool, key, span),
    readAlertSpans(ctx.db.pool, key, span),
    readMarkers(ctx.db.pool, model, range),
    readPerformanceAgainst(ctx, scope),
  ]);
  const bodies = groupByHour(stored);
  const metrics = performanceOf(outcomes, model, against?.side);
  const metric = metrics[0]!;
  const { labelled } = outcomes;
  const predictions = rowsIn(traffic, window);
  const below = belowMinimum(metric, model, labelled);
  const ofPerformance = alerts.filter(({ rule }) => rule === "performance");
  const alertSince = openAt(ofPerformance, startOfHour(window.toHour))?.from ?? null;
  const minimum = model.performanceMinimum;
  return {
    scope: scopeAnswer(scope, predictions, against?.side.predictions),
    verdict: comparedVerdict(
      performanceVerdict({ metric, minimum, below, labelled, predictions, alertSince }),
      metric,
      comparisonOf(scope, against),
    ),
    task: model.task,
    metric,
    minimum,
    below,
    alertSince: alertSince?.toISOString() ?? null,
    labelled,
    predictions,
    coverage: predictions > 0 ? labelled / predictions : null,
    needed: labelsNeeded,
    metrics,
    against: against?.answer ?? null,
    ...tablesOf(model, outcomes),
    series: performanceSeries(key, bodies, traffic, range),
    seriesWindowHours: trailingHours,
    markers,
  };
}

function comparisonOf(scope: LoadedScope, against: LoadedPerformanceSide | null): Comparison | null {
  if (!against) return null;
  const { label } = against.side;
  return { label, reason: against.answer.reason, asked: scope.against.kind !== "reference" };
}

type Tables = Pick<PerformanceAnswer, "confusionMatrix" | "perClass" | "calibration">;

function tablesOf(model: ModelRecord, outcomes: Outcomes): Tables {
  if (model.task === "binary") {
    const { confusionMatrix, calibration } = binaryMetricsOf(outcomes);
    const { tn, fp, fn, tp } = confusionMatrix;
    const classes = [model.negativeClass ?? "0", model.positiveClass ?? "1"];
    const counts = [
      [tn, fp],
      [fn, tp],
    ];
    return { confusionMatrix: { classes, counts }, perClass: null, calibration: [...calibration] };
  }
  if (model.task === "regression") return { confusionMatrix: null, perClass: null, calibration: null };
  const { confusionMatrix, perClass } = multiclassMetricsOf(model.classes, outcomes);
  return {
    confusionMatrix: { classes: [...model.classes], counts: confusionMatrix.map((row) => [...row]) },
    perClass: perClass.map(({ precision, recall, f1, ...rest }) => ({
      ...rest,
      precision: precision ?? null,
      recall: recall ?? null,
      f1: f1 ?? null,
    })),
    calibration: null,
  };
}
