import type { ByteReader, ByteWriter } from "./bytes";

/** Writes the non-zero entries of `counts` as gaps and signed values. */
export function writeSparse(writer: ByteWriter, counts: Float64Array): void {
  let entries = 0;
  for (let index = 0; index < counts.length; index++) if (counts[index] !== 0) entries++;
  writer.unsigned(entries);
  let last = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    if (count === 0) continue;
    writer.unsigned(index - last);
    writer.signed(count);
    last = index;
  }
}

/** The same for counts by index; those that came back to nothing are left out. */
export function writeSparseMap(writer: ByteWriter, counts: ReadonlyMap<number, number>): void {
  const entries = [...counts].filter(([, count]) => count !== 0).sort(([left], [right]) => left - right);
  writer.unsigned(entries.length);
  let last = 0;
  for (const [index, count] of entries) {
    writer.unsigned(index - last);
    writer.signed(count);
    last = index;
  }
}

/** Writes how often each index occurs in `indices`, which it sorts. */
export function writeTally(writer: ByteWriter, indices: Uint32Array): void {
  indices.sort();
  let entries = 0;
  for (let at = 0; at < indices.length; at++) if (at === 0 || indices[at] !== indices[at - 1]) entries++;
  writer.unsigned(entries);
  let last = 0;
  for (let at = 0; at < indices.length; ) {
    const index = indices[at]!;
    let end = at + 1;
    while (end < indices.length && indices[end] === index) end++;
    writer.unsigned(index - last);
    writer.signed(end - at);
    last = index;
    at = end;
  }
}

export function addSparse(reader: ByteReader, counts: Float64Array, sign: 1 | -1 = 1): void {
  const entries = reader.unsigned();
  let index = 0;
  for (let entry = 0; entry < entries; entry++) {
    index += reader.unsigned();
    counts[index]! += sign * reader.signed();
  }
}
