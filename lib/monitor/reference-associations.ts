import { inSegment } from "@/lib/ingest/known-hours";
import { type LoadedReference, missingCell } from "@/lib/ingest/reference/loaded-reference";

const known = new WeakMap<LoadedReference, Map<number, ReadonlyMap<number, Float64Array>>>();

/** Joint tables of each feature's bins and the prediction's on the reference, as production's are counted. */
export function referenceAssociations(
  reference: LoadedReference,
  segmentId: number,
): ReadonlyMap<number, Float64Array> {
  const bySegment = known.get(reference) ?? new Map<number, ReadonlyMap<number, Float64Array>>();
  known.set(reference, bySegment);
  const tables = bySegment.get(segmentId) ?? countTables(reference, segmentId);
  bySegment.set(segmentId, tables);
  return tables;
}

function countTables(reference: LoadedReference, segmentId: number): Map<number, Float64Array> {
  const columns = [...reference.columns.values()];
  const prediction = columns.find(({ role }) => role === "prediction");
  const tables = new Map<number, Float64Array>();
  if (!prediction) return tables;
  for (const feature of columns.filter(({ role }) => role === "feature")) {
    const table = new Float64Array(feature.bins * prediction.bins);
    for (let row = 0; row < reference.rows; row++) {
      const [own, predicted] = [feature.cellOfRow[row]!, prediction.cellOfRow[row]!];
      if (own === missingCell || predicted === missingCell || !inSegment(reference, row, segmentId)) continue;
      table[feature.binOfCell[own]! * prediction.bins + prediction.binOfCell[predicted]!]! += 1;
    }
    tables.set(feature.columnId, table);
  }
  return tables;
}
