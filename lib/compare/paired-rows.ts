/** Labelled rows that both versions predicted, as columns. */
export interface PairedRows {
  readonly size: number;
  /** Binary 0 or 1, multiclass a class code, regression the value. */
  readonly labels: Float64Array;
  /** Score, value, or class code. */
  readonly champion: Float64Array;
  readonly challenger: Float64Array;
  /** Multiclass: the probability given to the class that came true; NaN where probabilities did not come. */
  readonly championRight: Float64Array;
  readonly challengerRight: Float64Array;
  /** For each segment column the id of the champion's value; 0 for none that is kept. */
  readonly segments: readonly Int32Array[];
}

type Columns = { -readonly [K in keyof PairedRows]: PairedRows[K] };

export interface PairedRow {
  readonly label: number;
  readonly champion: number;
  readonly challenger: number;
  readonly championRight: number;
  readonly challengerRight: number;
  /** Of the id: what decides whether the row stays when not all do. */
  readonly hash: number;
}

const firstCapacity = 4096;

/**
 * Collects rows in columns that grow by doubling: 44 bytes a row and 4 for each segment column. Of more rows than `most`
 * those stay whose hash is divisible by the smallest power of two that leaves few enough, whatever order they come in.
 */
export class PairedRowsBuilder {
  sampledOneIn = 1;
  private capacity = firstCapacity;
  private columns: Columns;
  private hashes = new Int32Array(firstCapacity);

  constructor(
    segmentColumns: number,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {
    const scores = () => new Float64Array(firstCapacity);
    this.columns = {
      size: 0,
      labels: scores(),
      champion: scores(),
      challenger: scores(),
      championRight: scores(),
      challengerRight: scores(),
      segments: Array.from({ length: segmentColumns }, () => new Int32Array(firstCapacity)),
    };
  }

  /** Adds a row and says its place; -1 where it is not among those that stay. */
  add(row: PairedRow): number {
    while (this.columns.size >= this.most && row.hash % this.sampledOneIn === 0) this.thin();
    if (row.hash % this.sampledOneIn !== 0) return -1;
    if (this.columns.size === this.capacity) this.grow();
    const at = this.columns.size++;
    this.hashes[at] = row.hash;
    this.columns.labels[at] = row.label;
    this.columns.champion[at] = row.champion;
    this.columns.challenger[at] = row.challenger;
    this.columns.championRight[at] = row.championRight;
    this.columns.challengerRight[at] = row.challengerRight;
    for (const ids of this.columns.segments) ids[at] = 0;
    return at;
  }

  setSegment(row: number, column: number, id: number): void {
    if (row >= 0) this.columns.segments[column]![row] = id;
  }

  finish(): PairedRows {
    const { size } = this.columns;
    return rowsOf(this.columns, (values) => values.subarray(0, size) as typeof values);
  }

  private grow(): void {
    this.capacity *= 2;
    const grown: Move = (values) => {
      const larger =
        values instanceof Int32Array ? new Int32Array(this.capacity) : new Float64Array(this.capacity);
      larger.set(values);
      return larger as typeof values;
    };
    this.columns = rowsOf(this.columns, grown);
    this.hashes = grown(this.hashes);
  }

  private thin(): void {
    this.sampledOneIn *= 2;
    const { size } = this.columns;
    const kept: number[] = [];
    for (let row = 0; row < size; row++) if (this.hashes[row]! % this.sampledOneIn === 0) kept.push(row);
    const moved: Move = (values) => {
      for (let at = 0; at < kept.length; at++) values[at] = values[kept[at]!]!;
      return values;
    };
    this.columns = { ...rowsOf(this.columns, moved), size: kept.length };
    this.hashes = moved(this.hashes);
  }
}

type Move = <V extends Float64Array | Int32Array>(values: V) => V;

function rowsOf(rows: PairedRows, move: Move): Columns {
  return {
    size: rows.size,
    labels: move(rows.labels),
    champion: move(rows.champion),
    challenger: move(rows.challenger),
    championRight: move(rows.championRight),
    challengerRight: move(rows.challengerRight),
    segments: rows.segments.map(move),
  };
}

/** The rows at these places. */
export function pickRows(rows: PairedRows, places: Int32Array): PairedRows {
  const pick: Move = (values) => {
    const picked =
      values instanceof Int32Array ? new Int32Array(places.length) : new Float64Array(places.length);
    for (let at = 0; at < places.length; at++) picked[at] = values[places[at]!]!;
    return picked as typeof values;
  };
  return { ...rowsOf({ ...rows, segments: [] }, pick), size: places.length };
}

/** Places of the rows of each value of a segment column, without the rows of none; O(rows). */
export function placesBySegment({ segments, size }: PairedRows, column: number): Map<number, Int32Array> {
  const ids = segments[column]!;
  const counts = new Map<number, number>();
  for (let row = 0; row < size; row++) counts.set(ids[row]!, (counts.get(ids[row]!) ?? 0) + 1);
  counts.delete(0);
  const filled = new Map([...counts].map(([id, count]) => [id, { places: new Int32Array(count), next: 0 }]));
  for (let row = 0; row < size; row++) {
    const group = filled.get(ids[row]!);
    if (group) group.places[group.next++] = row;
  }
  return new Map([...filled].map(([id, { places }]) => [id, places]));
}
