import { type BucketTable, bucketTable } from "./bucket-table";

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
  /** The cells of values[from .. from + count), written to the start of `cells`. */
  cellsInto(values: Float64Array, from: number, count: number, cells: Int32Array): void;
}

/** Runs of anchors longer than this in one bucket get buckets of their own; shorter ones are walked. */
const LONG_RUN = 6;

/**
 * Finds the cell of a value among sorted anchors in about constant time.
 *
 * An equal-width table over the anchors' range gives the one anchor, if any, that shares the value's bucket.
 * A crowded bucket (heavy tails put most anchors into one) has a table of its own, and what is still crowded
 * after that is searched by halves. Buckets come from monotone arithmetic on both sides, so rounding can
 * never misplace a value. NaN and infinities are missing: cell -1. Negative zero equals zero.
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
  private readonly scale: number;
  private readonly first: Uint16Array | Uint32Array;
  private readonly nested: (BucketTable | undefined)[];

  constructor(anchors: Float64Array) {
    const k = anchors.length;
    this.anchors = anchors;
    this.cells = 2 * k + 1;
    this.low = anchors[0]!;
    this.high = anchors[k - 1]!;
    const table = bucketTable(anchors, 0, k);
    this.scale = table.scale;
    this.first = table.first;
    this.nested = [];
    for (let bucket = 0; bucket < table.buckets; bucket++) {
      const from = table.first[bucket]!;
      const to = table.first[bucket + 1]!;
      this.nested.push(to - from > LONG_RUN && to - from < k ? bucketTable(anchors, from, to) : undefined);
    }
  }

  cellOf(value: number): number {
    if (!(value >= this.low && value <= this.high)) return this.cellOutside(value);
    const bucket = ((value - this.low) * this.scale) | 0;
    let at = this.first[bucket]!;
    const next = this.first[bucket + 1]!;
    if (next - at > 1) at = this.search(value, bucket, at, next);
    // Without a branch: which side of its anchor a value takes is as unpredictable as the value.
    const anchor = this.anchors[at]!;
    return 2 * at + 2 * +(anchor < value) + +(anchor === value);
  }

  cellsInto(values: Float64Array, from: number, count: number, cells: Int32Array): void {
    for (let i = 0; i < count; i++) cells[i] = this.cellOf(values[from + i]!);
  }

  private cellOutside(value: number): number {
    if (value < this.low && value !== Number.NEGATIVE_INFINITY) return 0;
    return value > this.high && value !== Number.POSITIVE_INFINITY ? this.cells - 1 : -1;
  }

  /** The position of the first anchor at or above the value, among those of its bucket and the next one. */
  private search(value: number, bucket: number, first: number, next: number): number {
    const { anchors } = this;
    let from = first;
    let to = next;
    const inner = this.nested[bucket];
    if (inner !== undefined) {
      const place = Math.max(0, Math.min(inner.buckets - 1, ((value - inner.low) * inner.scale) | 0));
      from = inner.first[place]!;
      to = inner.first[place + 1]!;
    }
    while (to - from > LONG_RUN) {
      const middle = (from + to) >>> 1;
      if (anchors[middle]! < value) from = middle + 1;
      else to = middle;
    }
    while (from < to && anchors[from]! < value) from++;
    return from;
  }
}
