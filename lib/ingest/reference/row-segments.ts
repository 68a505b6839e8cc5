import type { FeatureValue } from "@/lib/contracts/ingest";
import type { SegmentDefinition } from "@/lib/contracts/model";
import { segmentValue } from "@/lib/ingest/segment-value";

/** Segment values of the rows of one column, as places in `names`; -1 where a row has none. */
export interface SegmentedRows {
  readonly placeOfRow: Int32Array;
  /** By falling number of rows. */
  readonly names: readonly string[];
}

/** @param texts what the values are codes of, null for numbers */
export function segmentRows(
  definition: SegmentDefinition,
  values: Float64Array,
  texts: readonly string[] | null,
): SegmentedRows {
  const nameOf = segmentValue(definition);
  const found = new Map<string, { place: number; rows: number }>();
  const places = Int32Array.from(values, (value) => {
    const raw: FeatureValue = Number.isNaN(value) ? null : texts ? (texts[value] ?? null) : value;
    const name = nameOf(raw);
    // An empty text has no name to slice by.
    if (!name) return -1;
    const known = found.get(name);
    if (known) {
      known.rows++;
      return known.place;
    }
    found.set(name, { place: found.size, rows: 1 });
    return found.size - 1;
  });
  const sorted = [...found].sort(([a, left], [b, right]) => right.rows - left.rows || (a < b ? -1 : 1));
  const newPlace = new Int32Array(found.size);
  for (const [index, [, { place }]] of sorted.entries()) newPlace[place] = index;
  return {
    placeOfRow: places.map((place) => (place < 0 ? -1 : newPlace[place]!)),
    names: sorted.map(([name]) => name),
  };
}
