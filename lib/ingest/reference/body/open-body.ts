import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { createGunzip } from "node:zlib";
import { AppError } from "@/lib/errors";
import { readMultipartFile } from "./multipart-file";

export type ReferenceFormat = "json" | "ndjson" | "csv" | "parquet";

export interface OpenBody {
  readonly format: ReferenceFormat;
  readonly chunks: AsyncIterable<Buffer>;
}

const formats: readonly (readonly [RegExp, ReferenceFormat])[] = [
  [/ndjson|jsonl|json-seq|jsonlines/, "ndjson"],
  [/json/, "json"],
  [/csv/, "csv"],
  [/parquet/, "parquet"],
];

const formatOf = (text: string) => formats.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1];

const unsupported = (what: string) =>
  new AppError(
    "unsupported_media_type",
    `${what} is not read. Send application/json, application/x-ndjson, text/csv or application/vnd.apache.parquet, ` +
      "or one of them as the field `file` of multipart/form-data.",
    [{ name: "Content-Type", reason: `${what} is not read` }],
  );

/** The bytes of an upload, unpacked, and what they are. */
export async function openBody(request: Request): Promise<OpenBody> {
  if (!request.body)
    throw new AppError("invalid_body", "The body is empty.", [{ name: "body", reason: "empty" }]);
  const contentType = request.headers.get("content-type") ?? "";
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  const source = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  if (encoding !== "identity" && encoding !== "gzip") throw unsupported(`Content-Encoding ${encoding}`);
  const bytes = encoding === "gzip" ? gunzip(source) : source;
  if (!/^multipart\/form-data/i.test(contentType)) return opened(contentType, formatOf(contentType), bytes);
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) throw unsupported("multipart/form-data without a boundary");
  const { fileName, contentType: partType, chunks } = await readMultipartFile(bytes, boundary);
  const plainName = fileName.replace(/\.gz$/i, "");
  const unpacked = plainName === fileName ? chunks : gunzip(Readable.from(chunks, { objectMode: false }));
  return opened(
    fileName || "a file without a name",
    formatOf(extensionOf(plainName)) ?? formatOf(partType),
    unpacked,
  );
}

const extensionOf = (name: string) => /\.([a-z]+)$/i.exec(name)?.[1] ?? "";

function opened(name: string, format: ReferenceFormat | undefined, chunks: AsyncIterable<Buffer>): OpenBody {
  if (!format) throw unsupported(name || "A body without Content-Type");
  return { format, chunks: format === "parquet" ? chunks : checkUtf8(chunks) };
}

async function* gunzip(source: Readable): AsyncGenerator<Buffer> {
  const unpacked = source.pipe(createGunzip());
  source.on("error", (error) => unpacked.destroy(error));
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith("Z_")) throw error;
    const { message } = error as Error;
    throw new AppError("invalid_body", `The body is no gzip: ${message}.`, [
      { name: "body", reason: message },
    ]);
  }
}

/** Text in another encoding would otherwise be stored with its letters replaced. */
async function* checkUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const check = (chunk?: Buffer) => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new AppError("invalid_body", "The body is not UTF-8.", [{ name: "body", reason: "not UTF-8" }]);
    }
  };
  for await (const chunk of chunks) {
    check(chunk);
    yield chunk;
  }
  check();
}
