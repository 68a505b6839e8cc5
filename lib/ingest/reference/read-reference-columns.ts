import "server-only";
import { setImmediate } from "node:timers/promises";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import { LEAST_DAYS_FOR_SEASONS, ownVariation } from "@/lib/stats";
import { buildCategorical, buildNumeric } from "./build-column";
import type { BuiltColumn } from "./built-column";
import type { RowTimes } from "./row-times";
import { place } from "./row-writer";
import type { SpilledReference } from "./spilled-reference";

export interface ReferenceColumn extends BuiltColumn {
  readonly column: ColumnRecord;
  readonly tau2: number;
  readonly tauDays: number;
  readonly attribution: number | null;
}

/** The model's columns of an upload, one at a time: each is sorted in memory and then let go. */
export async function* readReferenceColumns(
  model: ModelRecord,
  spilled: SpilledReference,
  times: RowTimes,
): AsyncGenerator<ReferenceColumn> {
  for (const column of model.columns) {
    const built = await buildColumn(model, spilled, column);
    // Sorting and the variation between days take their time: others may go on in between.
    await setImmediate();
    const variation = variationOf(built, times);
    await setImmediate();
    yield { ...built, column, ...variation, attribution: attributionOf(spilled, column) };
  }
}

async function buildColumn(
  model: ModelRecord,
  { file, rows, features, dictionaries }: SpilledReference,
  column: ColumnRecord,
): Promise<BuiltColumn> {
  if (column.role === "prediction") {
    const values = await file.readColumn(place.prediction, rows);
    return column.kind === "numeric" ? buildNumeric(values) : buildCategorical(values, model.classes);
  }
  if (column.role === "confidence") {
    const confidence = model.task === "binary" ? binaryConfidence : multiclassConfidence;
    return buildNumeric(await confidence(model, { file, rows, features }));
  }
  const index = features.findIndex(({ name }) => name === column.name);
  const values = await file.readColumn(place.features + index, rows);
  return column.kind === "numeric"
    ? buildNumeric(values)
    : buildCategorical(values, [...dictionaries[index]!.keys()]);
}

type Predicted = Pick<SpilledReference, "file" | "rows" | "features">;

async function binaryConfidence(_: ModelRecord, { file, rows }: Predicted): Promise<Float64Array> {
  const scores = await file.readColumn(place.prediction, rows);
  return scores.map((score) => Math.abs(2 * score - 1));
}

async function multiclassConfidence({ classes }: ModelRecord, { file, rows, features }: Predicted) {
  const largest = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const first = place.features + features.length;
  for (let code = 0; code < classes.length; code++) {
    const probabilities = await file.readColumn(first + code, rows);
    for (let row = 0; row < rows; row++) largest[row] = Math.max(largest[row]!, probabilities[row]!);
  }
  return largest.map((share) => Math.max(0, (classes.length * share - 1) / (classes.length - 1)));
}

function variationOf(
  { cellOfRow, cells, kind }: BuiltColumn,
  { stratumOfRow, dayOfRow, spanDays }: RowTimes,
) {
  if (spanDays < LEAST_DAYS_FOR_SEASONS) return { tau2: 0, tauDays: 0 };
  const { status, tau2, days } = ownVariation({ cellOfRow, stratumOfRow, dayOfRow, cells, kind });
  return { tau2, tauDays: status === "known" ? days : 0 };
}

function attributionOf({ features, attributions }: SpilledReference, column: ColumnRecord): number | null {
  const index = column.role === "feature" ? features.findIndex(({ name }) => name === column.name) : -1;
  const sums = attributions[index];
  return sums && sums.count > 0 ? sums.sum / sums.count : null;
}
