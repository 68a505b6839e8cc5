import "server-only";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { isObject } from "@/lib/errors/python-json";
import type { Asked } from "@/lib/http/asked";

type Fields = Readonly<Record<string, unknown>>;

const bodyLimit = 64 * 1024 * 1024;

/** The fields of a request's query; a key that is repeated is a list. */
export function readQuery(request: Asked): Fields {
  const fields: Record<string, string | string[]> = {};
  const { searchParams } = new URL(request.url);
  for (const key of new Set(searchParams.keys())) {
    const values = searchParams.getAll(key);
    fields[key] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return fields;
}

/** The fields of a request's JSON body. What is no JSON has none, so that the first required one is missed. */
export async function readBody(request: Asked): Promise<Fields> {
  if (Number(request.headers.get("content-length")) > bodyLimit) throw tooLarge();
  const text = await readText(request.body);
  if (text === "") return {};
  requireJson(request.headers.get("content-type"));
  const parsed = parseJson(text);
  const value = typeof parsed === "string" ? parseJson(parsed) : parsed;
  return isObject(value) ? value : {};
}

async function readText(body: Asked["body"]): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
}

function requireJson(contentType: string | null): void {
  if (contentType === null) throw badRequest("Bad Request. Content-Type header is missing.");
  if (contentType.split(";")[0]?.trim().toLowerCase() === "application/json") return;
  throw badRequest("Bad Request. Content-Type must be one of ['application/json'].");
}

/** Python writes bare NaN and Infinity, which are no JSON: they are read as the texts that stand for them. */
function parseJson(text: string): unknown {
  for (const candidate of [text, text.replace(/([:[,]\s*)(NaN|-?Infinity)(?=\s*[,}\]])/g, '$1"$2"')]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return {};
}

const badRequest = (message: string) => new MlflowError("INVALID_PARAMETER_VALUE", message);
const tooLarge = () => badRequest(`The body is larger than ${bodyLimit / 1024 / 1024} MiB.`);
