import "server-only";
import type { Pool } from "pg";
import type { ModelRecord } from "@/lib/registry/model-record";
import { segmentIds } from "../segment-values";
import { type SegmentedRows, segmentRows } from "./row-segments";
import { place } from "./row-writer";
import type { SpilledReference } from "./spilled-reference";

/**
 * For each of the model's segment definitions, one after another, the segment id of each row: 0 where the value
 * is not kept. Values that are kept already stay; the most frequent others fill what is left.
 */
export async function readSegmentCodes(
  pool: Pool,
  model: ModelRecord,
  spilled: SpilledReference,
): Promise<Int32Array> {
  const { rows, file, features, dictionaries } = spilled;
  const codes = new Int32Array(model.segments.length * rows);
  for (const [index, definition] of model.segments.entries()) {
    const feature = features.findIndex(({ name }) => name === definition.column);
    if (feature < 0) continue;
    const values = await file.readColumn(place.features + feature, rows);
    const texts = features[feature]!.kind === "categorical" ? [...dictionaries[feature]!.keys()] : null;
    const segmented = segmentRows(definition, values, texts);
    codes.set(await idsOfRows(pool, model.id, definition.column, segmented), index * rows);
  }
  return codes;
}

async function idsOfRows(pool: Pool, modelId: number, column: string, { names, placeOfRow }: SegmentedRows) {
  const ids = (await segmentIds(pool, modelId, new Map([[column, new Set(names)]]))).get(column);
  const idOfPlace = names.map((name) => ids?.get(name) ?? 0);
  return placeOfRow.map((place) => (place < 0 ? 0 : idOfPlace[place]!));
}
