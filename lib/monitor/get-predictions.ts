import "server-only";
import type { Context } from "@/lib/context";
import type { Histogram, Moments, Verdict } from "@/lib/contracts/common";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { part, startOfHour } from "@/lib/ingest/counters";
import { columnsOfModel } from "@/lib/registry/columns-of-model";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import { columnHistogram } from "./column-histogram";
import { categoryMoments, columnMoments } from "./column-moments";
import {
  type CategoricalPicture,
  categoricalPicture,
  columnPicture,
  type NumericPicture,
  numericPicture,
} from "./drawn-column";
import { plural } from "./figures";
import { histogramEdges, probabilityEdges } from "./histogram-edges";
import { groupByHour, hourGroups } from "./hour-series";
import { columnByHours } from "./hourly-column";
import { loadDrift } from "./load-drift";
import { loadScope, type MonitorInput, scopeAnswer } from "./load-scope";
import { readHourBodies } from "./read-bodies";
import { readMarkers } from "./read-markers";

/** What a version predicts in the window, and hour by hour over the range. */
export async function getPredictions(ctx: Context, input: MonitorInput): Promise<PredictionsAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, reference, key, hours } = scope;
  const column = predictionColumn(model);
  const [drift, bodies, markers] = await Promise.all([
    loadDrift(ctx, scope, ["scores"]),
    readHourBodies(ctx.db.pool, key, part.scores, hours.range),
    readMarkers(ctx.db.pool, model, hours.range),
  ]);
  const picture = columnPicture(model, reference, column, drift.window.columns.get(column.id), {
    segmentId: key.segmentId,
    other: drift.others?.get(column.id),
  });
  const ofColumn = drift.columns.find(({ column: name }) => name === column.name) ?? null;
  const cells = picture.counts.cells.length;
  const series = columnByHours(
    groupByHour(bodies),
    { columnId: column.id, kind: column.kind, cells },
    hourGroups(hours.range),
  );
  return {
    scope: scopeAnswer(scope, drift.window.rows, drift.other?.rows),
    verdict: predictionsVerdict(drift.window.rows, reference !== null, ofColumn?.verdict),
    task: model.task,
    column: column.name,
    unit: column.unit,
    drift: ofColumn,
    ...(column.kind === "numeric"
      ? ofNumbers(model, numericPicture(picture))
      : ofClasses(categoricalPicture(picture))),
    series: series.map(({ span, rows, mean }) => ({
      at: startOfHour(span.fromHour).toISOString(),
      rows,
      mean,
    })),
    markers,
  };
}

/** Before a first reference or declaration nothing of it is counted, but what it will be is known. */
function predictionColumn({ task, columns }: ModelRecord): ColumnRecord {
  const isPrediction = ({ role }: ColumnRecord) => role === "prediction";
  return columns.find(isPrediction) ?? columnsOfModel(task, []).find(isPrediction)!;
}

function predictionsVerdict(rows: number, hasReference: boolean, ofColumn: Verdict | undefined): Verdict {
  if (rows > 0 && !hasReference) {
    const headline = `${plural(rows, "prediction")}, no reference to hold them against`;
    return { level: "undecided", headline, detail: "Send the rows that the version was approved with." };
  }
  if (rows > 0 && ofColumn) return ofColumn;
  const detail = "POST predictions, or choose a window that has some.";
  return { level: "undecided", headline: "No predictions in this window", detail };
}

interface Distribution {
  readonly histogram: Histogram | null;
  readonly classes: PredictionsAnswer["classes"];
  readonly reference: Moments | null;
  readonly current: Moments;
}

function ofNumbers(
  model: ModelRecord,
  { anchors, before, now, current, reference }: NumericPicture,
): Distribution {
  const edges = model.task === "binary" ? probabilityEdges() : histogramEdges(reference ?? current);
  return {
    histogram: anchors.length > 0 && now.count > 0 ? columnHistogram(edges, current, reference) : null,
    classes: null,
    reference: before && columnMoments(before, anchors),
    current: columnMoments(now, anchors),
  };
}

function ofClasses({
  categories,
  before,
  now,
  beforeSide,
  nowSide,
  expected,
}: CategoricalPicture): Distribution {
  const classes = categories.map((category, at) => ({
    class: category,
    reference: expected
      ? (expected.rows.get(category) ?? 0) / expected.total
      : beforeSide && beforeSide.count > 0
        ? before[at]! / beforeSide.count
        : null,
    current: nowSide.count > 0 ? now[at]! / nowSide.count : 0,
    rows: now[at]!,
  }));
  return {
    histogram: null,
    classes: classes.sort(
      (left, right) => right.rows - left.rows || (right.reference ?? 0) - (left.reference ?? 0),
    ),
    reference: beforeSide && categoryMoments(beforeSide),
    current: categoryMoments(nowSide),
  };
}
