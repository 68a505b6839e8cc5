import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GET, PUT } from "@/app/api/v1/models/[name]/versions/[version]/reference/route";
import type { ReferenceAccepted, ReferenceStatus } from "@/lib/contracts/ingest";
import type { Problem } from "@/lib/contracts/problem";

// Uploads leave their temporary files under the data folder.
process.env.PLUMBLINE_HOME = mkdtempSync(join(tmpdir(), "plumbline-reference-"));

export interface Answer {
  readonly status: number;
  readonly data: ReferenceAccepted;
  readonly problem: Problem;
}

type Body = string | Uint8Array<ArrayBuffer> | FormData | ReadableStream<Uint8Array>;

const address = "http://127.0.0.1:3000/api/v1/models/m/versions/v/reference";

export async function putBody(
  model: string,
  version: string,
  body: Body,
  headers: Record<string, string> = {},
) {
  const streamed = body instanceof ReadableStream ? { duplex: "half" } : {};
  const request = new Request(address, {
    method: "PUT",
    body,
    headers: { host: "127.0.0.1:3000", ...headers },
    ...streamed,
  } as RequestInit);
  const response = await PUT(request, { params: Promise.resolve({ name: model, version }) });
  const answer = await response.json();
  return { status: response.status, data: answer.data, problem: answer } as Answer;
}

export const toNdjson = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join("\n");

export const putRows = (model: string, version: string, rows: readonly unknown[]) =>
  putBody(model, version, toNdjson(rows), { "content-type": "application/x-ndjson" });

export async function getStatus(model: string, version: string): Promise<ReferenceStatus> {
  const request = new Request(address, { headers: { host: "127.0.0.1:3000" } });
  const response = await GET(request, { params: Promise.resolve({ name: model, version }) });
  return (await response.json()).data;
}

export function temporaryFiles(): string[] {
  try {
    return readdirSync(join(process.env.PLUMBLINE_HOME ?? "", "tmp"));
  } catch {
    return [];
  }
}
