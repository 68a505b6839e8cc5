import { type BucketTable, bucketInSegments, bucketOf, bucketTable } from "./bucket-table";

export interface CellIndex {
  /** The anchors, ascending; not to be written to. */
  readonly anchors: Float64Array;
  /** 2k + 1 for k anchors. */
  readonly cells: number;
  /**
   * 2i + 1 when the value equals anchor i (from 0), 2i when it lies just below it, 2k above all; -1 when
   * missing.
   */
  cellOf(value: number): number;
  /**
   * The cells of values[from .. from + count), written to the start of `cells`, where they are found at once; -1
   * for the others, which {@link cellOf} finds: those outside the anchors or missing, and some in crowded buckets.
   */
  cellsInto(values: Float64Array, from: number, count: number, cells: Int32Array): void;
}

/** Runs of anchors longer than this are halved; shorter ones are walked. */
const LONG_RUN = 6;

/**
 * Finds the cell of a value among sorted anchors in about constant time.
 *
 * A {@link bucketTable} gives the one anchor, if any, that shares the value's bucket; what is crowded even so is
 * searched by halves. NaN and infinities are missing: cell -1. Negative zero equals zero.
 *
 * @param anchors strictly ascending finite values, as {@link rankAnchors} gives them
 * @example cellIndex(Float64Array.of(1, 2)).cellOf(1.5) // 2
 */
export function cellIndex(anchors: Float64Array): CellIndex {
  if (anchors.length === 0) throw new RangeError("cellIndex needs at least one anchor");
  return new AnchorIndex(anchors);
}

class AnchorIndex implements CellIndex {
  readonly anchors: Float64Array;
  readonly cells: number;
  private readonly low: number;
  private readonly high: number;
  private readonly table: BucketTable;

  constructor(anchors: Float64Array) {
    const k = anchors.length;
    this.anchors = anchors;
    this.cells = 2 * k + 1;
    this.low = anchors[0]!;
    this.high = anchors[k - 1]!;
    this.table = bucketTable(anchors);
  }

  cellOf(value: number): number {
    if (!(value >= this.low && value <= this.high)) return this.cellOutside(value);
    const { anchors } = this;
    const bucket = bucketOf(this.table, value);
    let at = this.table.first[bucket]!;
    let to = this.table.first[bucket + 1]!;
    while (to - at > LONG_RUN) {
      const middle = (at + to) >>> 1;
      if (anchors[middle]! < value) at = middle + 1;
      else to = middle;
    }
    while (at < to && anchors[at]! < value) at++;
    return 2 * at + +(anchors[at] === value);
  }

  cellsInto(values: Float64Array, from: number, count: number, cells: Int32Array): void {
    if (this.table.segments === undefined) this.cellsOfEven(values, from, count, cells);
    else this.cellsOfSegmented(values, from, count, cells);
  }

  // Two values in a turn, as where the arrays lie is looked up once in it; every field in a local.
  private cellsOfEven(values: Float64Array, from: number, count: number, cells: Int32Array): void {
    const { anchors, low, high } = this;
    const { scale, first } = this.table;
    let i = 0;
    for (; i + 1 < count; i += 2) {
      const value = values[from + i]!;
      const next = values[from + i + 1]!;
      cells[i] =
        value >= low && value <= high ? nearCell(anchors, first[((value - low) * scale) | 0]!, value) : -1;
      cells[i + 1] =
        next >= low && next <= high ? nearCell(anchors, first[((next - low) * scale) | 0]!, next) : -1;
    }
    if (i < count) cells[i] = -1;
  }

  private cellsOfSegmented(values: Float64Array, from: number, count: number, cells: Int32Array): void {
    const { anchors, low, high } = this;
    const { scale, first, segments } = this.table;
    const { offsets, sizes } = segments!;
    let i = 0;
    for (; i + 1 < count; i += 2) {
      const value = values[from + i]!;
      const next = values[from + i + 1]!;
      cells[i] =
        value >= low && value <= high
          ? nearCell(anchors, first[bucketInSegments(offsets, sizes, (value - low) * scale)]!, value)
          : -1;
      cells[i + 1] =
        next >= low && next <= high
          ? nearCell(anchors, first[bucketInSegments(offsets, sizes, (next - low) * scale)]!, next)
          : -1;
    }
    if (i < count) cells[i] = -1;
  }

  private cellOutside(value: number): number {
    if (value < this.low && value !== Number.NEGATIVE_INFINITY) return 0;
    return value > this.high && value !== Number.POSITIVE_INFINITY ? this.cells - 1 : -1;
  }
}

/** The cell of a value at an anchor or just below it or below the next one; -1 when it lies above that. */
function nearCell(anchors: Float64Array, start: number, value: number): number {
  // Without a branch: which side of its anchor a value takes is as unpredictable as the value.
  const at = start + +(anchors[start]! < value);
  const anchor = anchors[at]!;
  return anchor >= value ? 2 * at + +(anchor === value) : -1;
}
