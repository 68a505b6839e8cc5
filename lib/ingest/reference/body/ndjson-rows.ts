import { parseJson } from "@/lib/ingest/parse-json";
import { batchRows, type RawRow, type RowBatch } from "../raw-row";
import { brokenFile } from "./broken-file";
import { objectRowReader } from "./object-row";

const newline = 10;
const lineLimit = 16 * 1024 * 1024;

/** One JSON object a line. */
export async function* ndjsonRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<RowBatch> {
  let batch: (RawRow | null)[] = [];
  const read = objectRowReader();
  let line = 0;
  for await (const text of linesOf(chunks)) {
    line++;
    if (text.trim() === "") continue;
    batch.push(read(parseLine(text, line)));
    if (batch.length === batchRows) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function parseLine(text: string, line: number): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw brokenFile("NDJSON", `line ${line}`, (error as Error).message);
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      const piece = chunk.subarray(from, end);
      yield (pending.length > 0 ? Buffer.concat([...pending, piece]) : piece).toString("utf8");
      pending = [];
      pendingBytes = 0;
      from = end + 1;
    }
    if (from === chunk.length) continue;
    pending.push(chunk.subarray(from));
    pendingBytes += chunk.length - from;
    if (pendingBytes > lineLimit) throw brokenFile("NDJSON", "a line", "it is longer than 16 MiB");
  }
  if (pending.length > 0) yield Buffer.concat(pending).toString("utf8");
}
