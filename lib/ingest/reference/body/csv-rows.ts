import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { AppError } from "@/lib/errors";
import { batchRows, type RawRow, type RowBatch } from "../raw-row";
import { brokenFile } from "./broken-file";
import { FlatLayout, FlatRow } from "./flat-row";

const recordLimit = 16 * 1024 * 1024;

/** RFC 4180 with a header line. */
export async function* csvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<RowBatch> {
  const parser = Readable.from(chunks, { objectMode: false }).compose(
    parse({ bom: true, skip_empty_lines: true, max_record_size: recordLimit }),
  );
  let layout: FlatLayout | undefined;
  let batch: RawRow[] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (!layout) {
        requireCommas(record);
        layout = new FlatLayout(record.map((name) => name.trim()));
        continue;
      }
      batch.push(new FlatRow(layout, record));
      if (batch.length === batchRows) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw error instanceof AppError ? error : asBroken(error as CsvError & { lines?: number });
  }
  yield batch;
}

/** Spreadsheets of many countries write semicolons; read as one column, nothing of the file would be right. */
function requireCommas(header: readonly string[]): void {
  const separator = header.length === 1 ? header[0]?.match(/[;\t|]/)?.[0] : undefined;
  if (separator === undefined) return;
  const name = separator === "\t" ? "tabs" : `"${separator}"`;
  throw brokenFile("CSV", "line 1", `its columns are parted by ${name}; part them by commas`);
}

function asBroken(error: CsvError & { lines?: number }): Error {
  if (!error.code?.startsWith("CSV_")) return error;
  return brokenFile("CSV", `line ${error.lines ?? "?"}`, error.message);
}
