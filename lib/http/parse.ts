import "server-only";
import { z } from "zod";
import { AppError, type InvalidParam } from "@/lib/errors";

const bodyLimit = 1024 * 1024;

export function parseWith<T>(
  schema: z.ZodType<T> | undefined,
  value: unknown,
  where: "path" | "query" | "body",
): T {
  if (!schema) return value as T;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const params = parsed.error.issues.flatMap((issue) => paramsOf(issue, where));
  const first = params[0];
  throw new AppError(
    "invalid_request",
    `The ${where} is not valid: ${first?.name}: ${first?.reason}.`,
    params,
  );
}

/** A field that does not exist is named itself, not the object that it stands in. */
function paramsOf(issue: z.core.$ZodIssue, where: string): InvalidParam[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") {
    return [{ name: path.join(".") || where, reason: issue.message }];
  }
  const kind = where === "query" ? "parameter" : "field";
  return issue.keys.map((key) => ({
    name: [...path, key].join("."),
    reason: `is not a ${kind} that is known here`,
  }));
}

const noParameters = z.strictObject({});

/**
 * The parameters of an address, each at most once. One that the schema does not name is refused, since a filter
 * with a slip in its name would answer for everything; a schema that says itself what it does with them is left so.
 */
export function parseQuery<T>(schema: z.ZodType<T> | undefined, search: URLSearchParams): T {
  const names = [...search.keys()];
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
  if (repeated.length > 0) {
    throw new AppError(
      "invalid_request",
      `The query is not valid: ${repeated[0]}: is given more than once.`,
      repeated.map((name) => ({ name, reason: "is given more than once" })),
    );
  }
  return parseWith(strict(schema ?? noParameters) as z.ZodType<T>, Object.fromEntries(search), "query");
}

const strict = (schema: z.ZodType) =>
  schema instanceof z.ZodObject && !schema.def.catchall ? schema.strict() : schema;

/** A small JSON body; bulk bodies are streamed by the routes that take them. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("invalid_body", `The body is not JSON: ${(error as Error).message}.`, [
      { name: "body", reason: "not JSON" },
    ]);
  }
}

/** A small body as text. */
export async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > bodyLimit) throw new AppError("too_large", "The body is larger than 1 MiB.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
