const headerBytes = 11 + 4 + 4;

/** Fields of a tuple: where each starts in the view, and its length, -1 for null. */
export interface Tuple {
  readonly view: DataView;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/**
 * Reads what `COPY ... TO STDOUT (FORMAT binary)` sends, however it is cut into chunks: a header, then for each tuple the
 * number of its fields and each field with its length, then -1.
 */
export class BinaryTuples {
  private rest = new Uint8Array(0);
  private headed = false;
  private readonly starts = new Int32Array(64);
  private readonly lengths = new Int32Array(64);

  constructor(private readonly onTuple: (tuple: Tuple) => void) {}

  push(chunk: Uint8Array): void {
    const bytes = this.rest.length === 0 ? chunk : joined(this.rest, chunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    if (!this.headed) {
      if (bytes.length < headerBytes) {
        this.rest = bytes.slice();
        return;
      }
      this.headed = true;
      at = headerBytes + view.getInt32(15);
    }
    for (let next = this.endOfTuple(view, at); next > at; next = this.endOfTuple(view, at)) {
      this.onTuple({ view, starts: this.starts, lengths: this.lengths });
      at = next;
    }
    this.rest = bytes.slice(at);
  }

  /** Where the tuple that starts here ends; here itself where it is not whole, or the last has been read. */
  private endOfTuple(view: DataView, from: number): number {
    const end = view.byteLength;
    if (from + 2 > end) return from;
    const fields = view.getInt16(from);
    if (fields < 0) return from;
    let at = from + 2;
    for (let field = 0; field < fields; field++) {
      if (at + 4 > end) return from;
      const length = view.getInt32(at);
      at += 4;
      this.starts[field] = at;
      this.lengths[field] = length;
      at += Math.max(0, length);
      if (at > end) return from;
    }
    return at;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

export const isNull = ({ lengths }: Tuple, field: number): boolean => lengths[field]! < 0;

export const int32At = ({ view, starts }: Tuple, field: number): number => view.getInt32(starts[field]!);

export const float64At = ({ view, starts, lengths }: Tuple, field: number): number =>
  lengths[field]! < 0 ? Number.NaN : view.getFloat64(starts[field]!);

/** Calls with each number of an int4[] field without nulls. */
export function eachInt32({ view, starts, lengths }: Tuple, field: number, visit: (value: number) => void) {
  const start = starts[field]!;
  if (lengths[field]! < 0 || view.getInt32(start) === 0) return;
  const count = view.getInt32(start + 12);
  for (let item = 0; item < count; item++) visit(view.getInt32(start + 24 + 8 * item));
}
