export interface BucketTable {
  readonly low: number;
  readonly scale: number;
  readonly buckets: number;
  /** first[b] is the position of the first anchor in bucket b or later; one more entry than buckets. */
  readonly first: Uint16Array | Uint32Array;
}

/** So many buckets that a bucket rarely holds two anchors. */
const BUCKETS_PER_ANCHOR = 8;

/**
 * An equal-width table over anchors[from .. to): bucket = floor((value - low) * scale).
 * Ranges too wide or too narrow for a finite scale make one bucket, which is correct and merely slower.
 */
export function bucketTable(anchors: Float64Array, from: number, to: number): BucketTable {
  const low = anchors[from]!;
  const range = anchors[to - 1]! - low;
  const ratio = (BUCKETS_PER_ANCHOR * (to - from)) / range;
  const scale = Number.isFinite(range) && Number.isFinite(ratio) ? ratio : 0;
  const buckets = scale === 0 ? 1 : Math.floor(range * scale) + 1;
  const first = to < 2 ** 16 ? new Uint16Array(buckets + 1) : new Uint32Array(buckets + 1);
  first[0] = from;
  let bucket = 0;
  for (let i = from; i < to; i++) {
    const place = Math.min(buckets - 1, Math.floor((anchors[i]! - low) * scale) || 0);
    while (bucket < place) first[++bucket] = i;
  }
  first.fill(to, bucket + 1);
  return { low, scale, buckets, first };
}
