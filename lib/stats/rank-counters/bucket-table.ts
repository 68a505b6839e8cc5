export interface BucketTable {
  readonly low: number;
  /** Segments per unit of value, or buckets where there are no segments. */
  readonly scale: number;
  /**
   * Segments of equal width, each with equally wide buckets of its own: offsets[s] is the first bucket of segment
   * s, sizes[s] their number. undefined where all buckets are equally wide.
   */
  readonly segments: { readonly offsets: Int32Array; readonly sizes: Float64Array } | undefined;
  /** first[b] is the position of the first anchor in bucket b or later; one more entry than buckets. */
  readonly first: Uint16Array | Uint32Array;
}

/** So many buckets that a bucket rarely holds two anchors. */
const BUCKETS_PER_ANCHOR = 8;
const SEGMENTS = 1024;
/** With more of the anchors than this behind another in their bucket, buckets of one width serve badly. */
const MOST_CROWDED_SHARE = 1 / 4;

/**
 * A table over sorted anchors that finds the one anchor, if any, that shares a value's bucket: buckets of one
 * width, or, where the anchors crowd (long tails put most of them into a few), segments with as many buckets as
 * their anchors need. The bucket of a value comes from monotone arithmetic, the same here and in a search, so
 * rounding can never misplace a value. Ranges too wide or too narrow for a finite scale make one bucket, which is
 * correct and merely slower.
 */
export function bucketTable(anchors: Float64Array): BucketTable {
  const even = evenTable(anchors);
  return crowdedShare(even, anchors.length) <= MOST_CROWDED_SHARE ? even : segmentedTable(anchors);
}

/** The bucket of a value not below the lowest anchor and not above the highest. */
export function bucketOf({ low, scale, segments }: Omit<BucketTable, "first">, value: number): number {
  const place = (value - low) * scale;
  return segments === undefined ? place | 0 : bucketInSegments(segments.offsets, segments.sizes, place);
}

/** The bucket at a place counted in segments. */
export function bucketInSegments(offsets: Int32Array, sizes: Float64Array, place: number): number {
  const segment = place | 0;
  return offsets[segment]! + (((place - segment) * sizes[segment]!) | 0);
}

function evenTable(anchors: Float64Array): BucketTable {
  const low = anchors[0]!;
  const scale = scaleOf(anchors, BUCKETS_PER_ANCHOR * anchors.length);
  return withFirsts(anchors, { low, scale, segments: undefined });
}

function segmentedTable(anchors: Float64Array): BucketTable {
  const low = anchors[0]!;
  const scale = scaleOf(anchors, SEGMENTS);
  const sizes = new Float64Array((((anchors[anchors.length - 1]! - low) * scale) | 0) + 1);
  for (const anchor of anchors) sizes[((anchor - low) * scale) | 0]! += BUCKETS_PER_ANCHOR;
  const offsets = new Int32Array(sizes.length);
  let buckets = 0;
  for (let segment = 0; segment < sizes.length; segment++) {
    sizes[segment] = Math.max(1, sizes[segment]!);
    offsets[segment] = buckets;
    buckets += sizes[segment]!;
  }
  return withFirsts(anchors, { low, scale, segments: { offsets, sizes } });
}

function scaleOf(anchors: Float64Array, parts: number): number {
  const range = anchors[anchors.length - 1]! - anchors[0]!;
  const scale = parts / range;
  return Number.isFinite(range) && Number.isFinite(scale) ? scale : 0;
}

function withFirsts(anchors: Float64Array, buckets: Omit<BucketTable, "first">): BucketTable {
  const k = anchors.length;
  const last = bucketOf(buckets, anchors[k - 1]!);
  const first = k < 2 ** 16 ? new Uint16Array(last + 2) : new Uint32Array(last + 2);
  let bucket = 0;
  for (let i = 0; i < k; i++) {
    const place = bucketOf(buckets, anchors[i]!);
    while (bucket < place) first[++bucket] = i;
  }
  first.fill(k, last + 1);
  return { ...buckets, first };
}

/** The share of the anchors that are not the first of their bucket. */
function crowdedShare({ first }: BucketTable, k: number): number {
  let taken = 0;
  for (let bucket = 0; bucket + 1 < first.length; bucket++) {
    if (first[bucket] !== first[bucket + 1]) taken++;
  }
  return 1 - taken / k;
}
