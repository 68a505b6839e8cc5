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

const firstCapacity = 4096;

/** Collects rows in columns that grow by doubling: 40 bytes a row and 4 for each segment column. */
export class PairedRowsBuilder {
  private capacity: number;
  private columns: Columns;

  constructor(segmentColumns: number, expected = firstCapacity) {
    this.capacity = Math.max(firstCapacity, expected);
    const scores = () => new Float64Array(this.capacity);
    this.columns = {
      size: 0,
      labels: scores(),
      champion: scores(),
      challenger: scores(),
      championRight: scores(),
      challengerRight: scores(),
      segments: Array.from({ length: segmentColumns }, () => new Int32Array(this.capacity)),
    };
  }

  /** Adds a row and says its place. */
  add(label: number, champion: number, challenger: number, championRight: number, challengerRight: number) {
    if (this.columns.size === this.capacity) this.grow();
    const at = this.columns.size++;
    this.columns.labels[at] = label;
    this.columns.champion[at] = champion;
    this.columns.challenger[at] = challenger;
    this.columns.championRight[at] = championRight;
    this.columns.challengerRight[at] = challengerRight;
    return at;
  }

  setSegment(row: number, column: number, id: number): void {
    this.columns.segments[column]![row] = id;
  }

  finish(): PairedRows {
    return rowsOf(this.columns, (values) => values.subarray(0, this.columns.size) as typeof values);
  }

  private grow(): void {
    this.capacity *= 2;
    const { capacity } = this;
    this.columns = rowsOf(this.columns, (values) => {
      const larger = values instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
      larger.set(values);
      return larger as typeof values;
    });
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
