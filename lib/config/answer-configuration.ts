import "server-only";
import type { Context } from "@/lib/context";
import { type ConfigurationSaved, ConfigurationText, SaveConfiguration } from "@/lib/contracts/configuration";
import { AppError } from "@/lib/errors";
import { noStore } from "@/lib/http/answer";
import { parseWith, readJson, readText } from "@/lib/http/parse";
import { getConfiguration } from "./get-configuration";
import type { BaseRevision } from "./require-revision";
import { saveConfiguration } from "./save-configuration";

const yamlType = /^(application|text)\/(x-)?yaml\b/;

/** The configuration as JSON, or as the text itself for those who ask for YAML. */
export async function answerConfiguration(
  ctx: Context,
  name: string,
  { format, request }: { readonly format: "json" | "yaml" | undefined; readonly request: Request },
) {
  const answer = await getConfiguration(ctx, name);
  const accepted = (request.headers.get("accept") ?? "")
    .split(",")
    .some((type) => yamlType.test(type.trim()));
  if (format === "json" || (format === undefined && !accepted)) return answer;
  return new Response(answer.source, {
    headers: {
      ...noStore(ctx.requestId),
      "Content-Type": "application/yaml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.yaml"`,
      ETag: `"${answer.revision}"`,
    },
  });
}

/** Stores what a request brings, as YAML or in JSON. */
export async function putConfiguration(
  ctx: Context,
  name: string,
  request: Request,
): Promise<ConfigurationSaved> {
  const body = await readBody(request, SaveConfiguration);
  const revision = body.revision ?? revisionOf(request.headers.get("if-match"));
  const { saved, changes } = await saveConfiguration(ctx, name, { source: body.source, revision });
  return { saved, changes: [...changes], configuration: await getConfiguration(ctx, name) };
}

/** The text that a request brings. */
export async function readSource(request: Request): Promise<string> {
  return (await readBody(request, ConfigurationText)).source;
}

async function readBody<T extends typeof SaveConfiguration | typeof ConfigurationText>(
  request: Request,
  schema: T,
): Promise<SaveConfiguration> {
  const type = (request.headers.get("content-type") ?? "application/json").toLowerCase();
  if (yamlType.test(type)) return { source: await readText(request) };
  if (/^application\/json\b/.test(type)) return parseWith(schema, await readJson(request), "body");
  throw new AppError(
    "unsupported_media_type",
    `A configuration comes as application/yaml, text/yaml or application/json, not as ${type}.`,
    [{ name: "Content-Type", reason: "must be application/yaml, text/yaml or application/json" }],
  );
}

function revisionOf(header: string | null): BaseRevision {
  if (header === null) return undefined;
  if (header.trim() === "*") return "any";
  const [, revision] = header.match(/^\s*(?:W\/)?"?(\d{1,9})"?\s*$/) ?? [];
  if (revision !== undefined) return Number(revision);
  throw new AppError("invalid_request", 'If-Match is not valid: it is a revision, as in "3", or *.', [
    { name: "If-Match", reason: 'must be a revision, as in "3", or *' },
  ]);
}
