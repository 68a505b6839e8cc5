import type { ColumnCounts } from "@/lib/ingest/counters";
import { standardDeviation } from "@/lib/stats";
import { cellsMoments } from "./cells-moments";
import type { ReferenceSide } from "./reference-side";

/** One side of a comparison of a numeric column, in the cells of the reference's anchors. */
export interface NumericSide {
  readonly cells: Float64Array;
  readonly count: number;
  readonly missing: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Sums of the values below the first and above the last anchor. */
  readonly belowSum: number;
  readonly aboveSum: number;
  /** Largest share whose cell is a guess, because its anchors were others. */
  readonly cellsError: number;
}

/** One side of a comparison of a categorical column. */
export interface CategoricalSide {
  readonly counts: ReadonlyMap<string, number>;
  /** Rows of categories that are not kept by name. */
  readonly other: number;
  readonly count: number;
  readonly missing: number;
}

export function numericSideOfCounts(counts: ColumnCounts): NumericSide {
  const { cells, count, missing, moments, belowSum, aboveSum } = counts;
  return {
    cells,
    count,
    missing,
    mean: moments.mean,
    standardDeviation: standardDeviation(moments),
    minimum: moments.min,
    maximum: moments.max,
    belowSum,
    aboveSum,
    cellsError: 0,
  };
}

export function numericSideOfReference(side: ReferenceSide): NumericSide {
  const { column, cells, count, missing } = side;
  const whole = count === column.count && column.mean !== null && column.standardDeviation !== null;
  const moments = whole
    ? { mean: column.mean ?? 0, standardDeviation: column.standardDeviation ?? 0 }
    : cellsMoments(column.anchors, cells);
  const minimum = column.minimum ?? 0;
  const maximum = column.maximum ?? 0;
  return { cells, count, missing, ...moments, minimum, maximum, belowSum: 0, aboveSum: 0, cellsError: 0 };
}

/** @param categories the reference's, in the order of their codes */
export function categoricalSideOfCounts(
  counts: ColumnCounts,
  categories: readonly string[],
): CategoricalSide {
  const named = new Map<string, number>();
  counts.cells.forEach((rows, code) => {
    const category = categories[code];
    if (category !== undefined && rows > 0) named.set(category, rows);
  });
  for (const [category, rows] of counts.unseen) named.set(category, (named.get(category) ?? 0) + rows);
  return { counts: named, other: counts.other, count: counts.count, missing: counts.missing };
}

export function categoricalSideOfReference(side: ReferenceSide): CategoricalSide {
  const { categories } = side.column;
  const counts = new Map(categories.map((category, code) => [category, side.cells[code] ?? 0]));
  return { counts, other: 0, count: side.count, missing: side.missing };
}

/** The same side with every category but the given ones counted as other. */
export function withinCategories(side: CategoricalSide, categories: readonly string[]): CategoricalSide {
  const counts = new Map(categories.map((category) => [category, side.counts.get(category) ?? 0]));
  const named = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
  return { ...side, counts, other: side.count - named };
}
