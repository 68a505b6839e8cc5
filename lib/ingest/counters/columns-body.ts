import { ByteReader, ByteWriter } from "./bytes";
import { addColumn, type ColumnCounts, writeColumn } from "./column-counts";

/** Rows of a bucket and the time of the last of them, before its columns. */
export interface BucketHead {
  rows: number;
  lastMs: number;
}

export function writeHead(writer: ByteWriter, head: BucketHead): void {
  writer.unsigned(head.rows);
  writer.float(head.lastMs);
}

/** Each column carries its length, so that a reader skips what it was not asked for. */
export function writeSection(writer: ByteWriter, columnId: number, content: Buffer): void {
  writer.unsigned(columnId);
  writer.unsigned(content.length);
  writer.bytes(content);
}

export function encodeColumns(head: BucketHead, columns: ReadonlyMap<number, ColumnCounts>): Buffer {
  const writer = new ByteWriter();
  writeHead(writer, head);
  for (const [columnId, counts] of columns) {
    const section = new ByteWriter();
    writeColumn(section, counts);
    writeSection(writer, columnId, section.finish());
  }
  return writer.finish();
}

/** Adds a body to `head` and to the counts that `countsOf` gives, or takes it back; other columns are skipped. */
export function addColumns(
  body: Uint8Array,
  head: BucketHead,
  countsOf: (columnId: number) => ColumnCounts | undefined,
  sign: 1 | -1 = 1,
): void {
  const reader = new ByteReader(body);
  head.rows += sign * reader.unsigned();
  head.lastMs = Math.max(head.lastMs, reader.float());
  while (!reader.done) {
    const columnId = reader.unsigned();
    const end = reader.unsigned() + reader.position;
    const counts = countsOf(columnId);
    if (counts) addColumn(reader, counts, sign);
    reader.position = end;
  }
}
