import type { ImportanceRow } from "@/lib/contracts/importance";
import type { Association } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ColumnRecord } from "@/lib/registry/model-record";
import { normalisedMutualInformation } from "@/lib/stats";
import { referenceAssociations } from "./reference-associations";

export type ImportanceMethod = "mean_absolute_attribution" | "normalised_mutual_information";

/** Fewer predictions decide nothing about importance. */
export const predictionsNeeded = 500;

export interface Importance {
  readonly method: ImportanceMethod;
  readonly rows: readonly ImportanceRow[];
}

/** How much each feature has to do with the prediction, on the reference and now, in the order of the current rank. */
export function importanceOf(
  features: readonly ColumnRecord[],
  associations: ReadonlyMap<number, Association>,
  reference: LoadedReference | null,
  segmentId: number,
): Importance {
  const attributed = [...associations.values()].some(({ attributionCount }) => attributionCount > 0);
  const method = attributed ? "mean_absolute_attribution" : "normalised_mutual_information";
  const tables = reference ? referenceAssociations(reference, segmentId) : new Map<number, Float64Array>();
  const bins = predictionBins(reference);
  const values = features.map(({ id, name }) => ({
    column: name,
    reference: attributed
      ? (reference?.columns.get(id)?.attribution ?? null)
      : sharedInformation(tables.get(id), bins),
    current: attributed
      ? meanAttribution(associations.get(id))
      : sharedInformation(associations.get(id)?.table, bins),
  }));
  const before = ranksOf(values.map(({ reference: value }) => value));
  const now = ranksOf(values.map(({ current }) => current));
  const rows = values.map((value, at) => ({
    ...value,
    change: value.current !== null && value.reference !== null ? value.current - value.reference : null,
    referenceRank: before[at]!,
    currentRank: now[at]!,
  }));
  const last = features.length + 1;
  return {
    method,
    rows: rows.sort((left, right) => (left.currentRank ?? last) - (right.currentRank ?? last)),
  };
}

function predictionBins(reference: LoadedReference | null): number {
  const columns = [...(reference?.columns.values() ?? [])];
  return columns.find(({ role }) => role === "prediction")?.bins ?? 0;
}

function meanAttribution(association: Association | undefined): number | null {
  if (!association || association.attributionCount === 0) return null;
  return association.attributionSum / association.attributionCount;
}

/** Null where a table is empty; 0 where one of the two does not vary, since it then says nothing of the other. */
function sharedInformation(table: Float64Array | undefined, bins: number): number | null {
  if (!table || bins === 0 || !table.some((count) => count > 0)) return null;
  const rows = Array.from({ length: table.length / bins }, (_, row) =>
    table.subarray(row * bins, (row + 1) * bins),
  );
  return normalisedMutualInformation(rows).normalisedMutualInformation ?? 0;
}

/** 1 for the largest; null without a value. */
function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const order = values
    .map((value, at) => ({ value, at }))
    .filter((each): each is { value: number; at: number } => each.value !== null)
    .sort((left, right) => right.value - left.value || left.at - right.at);
  const ranks: (number | null)[] = values.map(() => null);
  order.forEach(({ at }, place) => {
    ranks[at] = place + 1;
  });
  return ranks;
}
