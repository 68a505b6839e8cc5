import "server-only";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { AppError } from "@/lib/errors";
import { batchRows, type RowBatch } from "../raw-row";
import { SpillFile } from "../spill-file";
import { brokenFile } from "./broken-file";
import { FlatLayout, FlatRow } from "./flat-row";
import { type Decoder, nested, ParquetColumn } from "./parquet-column";

/** Flat columns of a Parquet file, which is read from its end: so it is kept in `folder` first. */
export async function* parquetRows(
  chunks: AsyncIterable<Buffer>,
  folder: string,
  rowLimit: number,
): AsyncGenerator<RowBatch> {
  const file = await spool(chunks, join(folder, "upload.parquet"));
  try {
    const metadata = await understand(() => parquetMetadataAsync(file.buffer));
    if (Number(metadata.num_rows) > rowLimit) throw tooManyRows(Number(metadata.num_rows), rowLimit);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const layout = new FlatLayout(names);
    let start = 0;
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows);
      yield* groupRows(
        file.buffer,
        metadata,
        { names, start, rows, path: join(folder, "group.spill") },
        layout,
      );
      start += rows;
    }
  } finally {
    await file.close();
  }
}

const tooManyRows = (rows: number, limit: number) =>
  new AppError("too_large", `The file has ${rows} rows; a reference set has at most ${limit}.`, [
    { name: "body", reason: `more than ${limit} rows` },
  ]);

interface Group {
  readonly names: readonly string[];
  readonly start: number;
  readonly rows: number;
  readonly path: string;
}

/** A row group is decoded a column at a time, because one of a million rows would not fit in memory. */
async function* groupRows(
  file: AsyncBuffer,
  metadata: FileMetaData,
  { names, start, rows, path }: Group,
  layout: FlatLayout,
): AsyncGenerator<RowBatch> {
  if (rows === 0) return;
  const spill = await SpillFile.create(path, names.length);
  try {
    const decoders: Decoder[] = [];
    for (const [index, name] of names.entries()) {
      const column = new ParquetColumn(name, rows);
      await understand(() => readPages(file, metadata, name, start, column));
      await spill.writeColumn(index, column.values, 0);
      decoders.push(column.decoder());
    }
    yield* replay(spill, decoders, rows, layout);
  } finally {
    await spill.close();
  }
}

// A million Date objects would take a hundred megabytes.
const timesAsNumbers = {
  timestampFromMilliseconds: (time: bigint) => Number(time),
  timestampFromMicroseconds: (time: bigint) => Number(time / 1000n),
  timestampFromNanoseconds: (time: bigint) => Number(time / 1_000_000n),
  dateFromDays: (days: number) => days * 86_400_000,
};

/** Page by page: a whole column of JavaScript values takes several times the room of its doubles. */
function readPages(
  file: AsyncBuffer,
  metadata: FileMetaData,
  name: string,
  start: number,
  column: ParquetColumn,
): Promise<void> {
  return parquetRead({
    file,
    metadata,
    columns: [name],
    rowStart: start,
    rowEnd: start + column.values.length,
    compressors,
    ...(name === "timestamp" ? { parsers: timesAsNumbers } : {}),
    onPage: ({ pathInSchema, columnData, rowStart }) => {
      if (pathInSchema.length > 1) throw column.broken(nested);
      column.add(columnData, rowStart - start);
    },
  });
}

async function* replay(
  spill: SpillFile,
  decoders: readonly Decoder[],
  rows: number,
  layout: FlatLayout,
): AsyncGenerator<RowBatch> {
  for (let from = 0; from < rows; from += spill.blockRows) {
    const count = Math.min(spill.blockRows, rows - from);
    const block: Float64Array[] = [];
    for (let column = 0; column < spill.columns; column++) {
      block.push(await spill.readColumn(column, count, from));
    }
    for (let row = 0; row < count; row += batchRows) {
      const size = Math.min(batchRows, count - row);
      yield Array.from({ length: size }, (_, index) => {
        return new FlatRow(
          layout,
          decoders.map((decode, column) => decode(block[column]![row + index]!)),
        );
      });
    }
  }
}

async function understand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError
      ? error
      : brokenFile("Parquet file", "its bytes", (error as Error).message);
  }
}

async function spool(chunks: AsyncIterable<Buffer>, path: string) {
  const handle = await open(path, "w+", 0o600);
  let byteLength = 0;
  try {
    for await (const chunk of chunks) {
      for (let done = 0; done < chunk.length; ) {
        done += (await handle.write(chunk, done, chunk.length - done, byteLength + done)).bytesWritten;
      }
      byteLength += chunk.length;
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  const buffer: AsyncBuffer = {
    byteLength,
    async slice(start, end = byteLength) {
      const bytes = new Uint8Array(Math.max(0, end - start));
      for (let done = 0; done < bytes.length; ) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.buffer;
    },
  };
  return { buffer, close: () => handle.close() };
}
