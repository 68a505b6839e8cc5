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

/** Attributions where some were logged, else what can be counted of every model. */
export const importanceMethod = (associations: ReadonlyMap<number, Association>): ImportanceMethod =>
  hasAttributions(associations) ? "mean_absolute_attribution" : "normalised_mutual_information";

/** What a window counted, with the reference whose bins it was counted in. */
export interface CountedAssociations {
  readonly associations: ReadonlyMap<number, Association>;
  readonly reference: LoadedReference | null;
}

/**
 * How much each feature has to do with the prediction, before and now, in the order of the current rank.
 * @param other takes the reference's place; null where there is nothing to hold the window against
 */
export function importanceOf(
  features: readonly ColumnRecord[],
  associations: ReadonlyMap<number, Association>,
  reference: LoadedReference | null,
  segmentId: number,
  other?: CountedAssociations | null,
): Importance {
  const method = importanceMethod(associations);
  const attributed = method === "mean_absolute_attribution";
  const nowOf = windowValue({ associations, reference }, attributed);
  const beforeOf =
    other === undefined ? referenceValue(reference, segmentId, attributed) : windowValue(other, attributed);
  const values = features.map(({ id, name }) => ({
    column: name,
    reference: beforeOf(id),
    current: nowOf(id),
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

type ValueOf = (columnId: number) => number | null;

function windowValue(counted: CountedAssociations | null, attributed: boolean): ValueOf {
  if (!counted) return () => null;
  const { associations, reference } = counted;
  if (attributed) return (id) => meanAttribution(associations.get(id));
  const bins = predictionBins(reference);
  return (id) => sharedInformation(associations.get(id)?.table, bins);
}

function referenceValue(reference: LoadedReference | null, segmentId: number, attributed: boolean): ValueOf {
  if (!reference) return () => null;
  if (attributed) return (id) => reference.columns.get(id)?.attribution ?? null;
  const bins = predictionBins(reference);
  return (id) => sharedInformation(referenceAssociations(reference, segmentId).get(id), bins);
}

function predictionBins(reference: LoadedReference | null): number {
  const columns = [...(reference?.columns.values() ?? [])];
  return columns.find(({ role }) => role === "prediction")?.bins ?? 0;
}

export const hasAttributions = (associations: ReadonlyMap<number, Association>): boolean =>
  [...associations.values()].some(({ attributionCount }) => attributionCount > 0);

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
