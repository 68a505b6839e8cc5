import "server-only";
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AppError } from "@/lib/errors";
import { hasMoreElements } from "./json-scan";
import { parseJson } from "./parse-json";
import type { RawRow } from "./parse-rows";

export const rowLimit = 10_000;
const byteLimit = 64 * 1024 * 1024;
/** Up to here the rows are read at once, however small they are. */
const unseenRowsLength = 2 * 1024 * 1024;

/** Reads one object, an array or NDJSON, plain or gzip, to at most 10,000 rows. */
export async function readRows(request: Request): Promise<RawRow[]> {
  const text = await readText(request);
  if (isNdjson(request)) return readLines(text);
  // So many rows would take minutes to read before they could be counted.
  if (text.length > unseenRowsLength && hasMoreElements(text, rowLimit)) throw tooManyRows();
  const rows = readDocument(text);
  if (rows.length > rowLimit) throw tooManyRows();
  return rows;
}

const tooManyRows = () =>
  new AppError("too_large", `The body has more than ${rowLimit} rows; send at most ${rowLimit} at a time.`, [
    { name: "body", reason: `more than ${rowLimit} rows` },
  ]);

function isNdjson(request: Request): boolean {
  return /ndjson|jsonl|json-seq/.test(request.headers.get("content-type") ?? "");
}

function readDocument(text: string): RawRow[] {
  try {
    const document = parseJson(text);
    if (Array.isArray(document)) return document.map((value: unknown) => ({ value }));
    if (typeof document === "object" && document !== null) return [{ value: document }];
  } catch (error) {
    // Lines of JSON under a JSON content type are common: a first line that reads by itself tells.
    const lines = text.trimStart().startsWith("{") ? readLines(text) : [];
    if (lines.length > 1 && lines[0] && "value" in lines[0]) return lines;
    throw notJson((error as Error).message);
  }
  throw notJson("it is neither an object nor an array");
}

const notJson = (reason: string) =>
  new AppError("invalid_body", `The body is not JSON: ${reason}.`, [
    { name: "body", reason: `not JSON: ${reason}` },
  ]);

function readLines(text: string): RawRow[] {
  const rows: RawRow[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    if (line === "") continue;
    if (rows.length === rowLimit) throw tooManyRows();
    rows.push(readLine(line));
  }
  return rows;
}

function readLine(line: string): RawRow {
  try {
    return { value: parseJson(line) };
  } catch (error) {
    return { broken: `not JSON: ${(error as Error).message}` };
  }
}

const bodyTooLarge = () =>
  new AppError("too_large", "The body is larger than 64 MiB; send fewer rows at a time.", [
    { name: "body", reason: "larger than 64 MiB" },
  ]);

async function readText(request: Request): Promise<string> {
  if (!request.body) throw notJson("it is empty");
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "gzip") {
    throw new AppError(
      "unsupported_media_type",
      `Content-Encoding ${encoding} is not read; send gzip or plain.`,
      [{ name: "Content-Encoding", reason: `${encoding} is not read; send gzip or plain` }],
    );
  }
  const source = Readable.fromWeb(request.body as import("node:stream/web").ReadableStream);
  const chunks: Buffer[] = [];
  let bytes = 0;
  const collect = async (stream: AsyncIterable<Buffer>) => {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > byteLimit) throw bodyTooLarge();
      chunks.push(chunk);
    }
  };
  try {
    if (encoding === "gzip") await pipeline(source, createGunzip(), collect);
    else await pipeline(source, collect);
  } catch (error) {
    // What stops a pipeline is not always what it says: gzip reports that it was cut off.
    if (bytes > byteLimit) throw bodyTooLarge();
    throw new AppError("invalid_body", `The body could not be read: ${(error as Error).message}.`, [
      { name: "body", reason: (error as Error).message },
    ]);
  }
  const buffer = Buffer.concat(chunks);
  if (!isUtf8(buffer)) throw notJson("it is not UTF-8");
  return buffer.toString("utf8").replace(/^\uFEFF/, "");
}
