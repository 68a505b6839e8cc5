import { MlflowError } from "@/lib/errors/mlflow-error";

/** What the source of a new version names. */
export type VersionSource =
  | { readonly kind: "logged-model"; readonly modelId: string }
  | { readonly kind: "version"; readonly name: string; readonly at: VersionPlace }
  /** A folder of a machine, which may be the server's own. */
  | { readonly kind: "local"; readonly path: string }
  | { readonly kind: "location" };

export type VersionPlace =
  | { readonly number: number }
  | { readonly stage: string }
  | { readonly alias: string }
  | "latest";

/** Reads a source; one that could name another place than it seems to is refused. */
export function parseVersionSource(source: string): VersionSource {
  const scheme = source.match(/^([a-z][a-z0-9+.-]+):/i)?.[1]?.toLowerCase();
  if (scheme === "models") return parseModelsUri(source);
  const plain = fullyDecoded(source);
  const path = scheme === undefined ? plain : plain.slice(scheme.length + 1);
  if (plain.includes("\0") || path.split(/[/\\]/).some((part) => part === "..")) throw relativeSource(source);
  if (scheme === "file") return { kind: "local", path: path.replace(/^\/\/(localhost)?(?=\/)/, "") };
  if (scheme !== undefined) return { kind: "location" };
  if (!plain.startsWith("/") && !/^[a-z]:[/\\]/i.test(plain)) throw relativeSource(source);
  return { kind: "local", path: plain };
}

/** Whether a folder is another one or lies in it. */
export const isWithin = (path: string, folder: string): boolean =>
  `${path}/`.startsWith(`${folder.replace(/\/+$/, "")}/`);

export const localSource = (source: string) =>
  invalid(
    `Invalid model version source: '${source}'. To use a local path as a model version source, the run_id request parameter has to be specified and the local path has to be contained within the artifact directory of the run specified by the run_id.`,
  );

const relativeSource = (source: string) =>
  invalid(
    `Invalid model version source: '${source}'. If supplying a source as an http, https, local file path, ftp, objectstore, or mlflow-artifacts uri, an absolute path must be provided without relative path references present. Please provide an absolute path.`,
  );

function parseModelsUri(source: string): VersionSource {
  const parts = source.match(/^models:\/(?:\/\/)?([^/].*)$/i)?.[1]?.split("/") ?? [];
  const [first = "", second] = parts;
  if (first.trim() === "" || second === "" || parts.length > 2) throw improperModelsUri(source);
  if (second !== undefined) return { kind: "version", name: first, at: placeOf(second) };
  const at = first.lastIndexOf("@");
  if (at === -1) return { kind: "logged-model", modelId: first };
  if (first.slice(at + 1).trim() === "") throw improperModelsUri(source);
  return { kind: "version", name: first.slice(0, at), at: { alias: first.slice(at + 1) } };
}

function placeOf(text: string): VersionPlace {
  if (/^\d+$/.test(text)) return { number: Number(text) };
  return text.toLowerCase() === "latest" ? "latest" : { stage: text };
}

function fullyDecoded(source: string): string {
  for (let text = source; ; ) {
    const next = text.replace(/%([0-9a-f]{2})/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (next === text) return text;
    text = next;
  }
}

const improperModelsUri = (source: string) =>
  invalid(
    `Not a proper models:/ URI: ${source}. Models URIs must be of the form 'models:/model_name/suffix' or 'models:/model_name@alias' where suffix is a model version, stage, or the string 'latest' and where alias is a registered model alias. Only one of suffix or alias can be defined at a time.`,
  );

const invalid = (message: string) => new MlflowError("INVALID_PARAMETER_VALUE", message);
