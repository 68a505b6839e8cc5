import type { Entry } from "./compared-entries";

/**
 * Inputs, outputs and params of a model's signature, from its MLmodel file: "inputs: distance" is "double". The file is
 * YAML of which the signature's lines are text in single quotes that may go on over lines, and hold JSON. Null where it has
 * no signature that is written so.
 */
export function signatureEntries(text: string): Entry[] | null {
  const block = text.match(/^signature:\n((?:[ \t]+.*\n?)*)/m)?.[1];
  if (block === undefined) return null;
  const entries = (["inputs", "outputs", "params"] as const).flatMap((part) => partEntries(block, part));
  return entries.length > 0 ? entries : null;
}

function partEntries(block: string, part: string): Entry[] {
  const quoted = block.match(new RegExp(`^ {2}${part}: '((?:[^']|'')*)'`, "m"))?.[1];
  if (quoted === undefined) return [];
  const json = quoted.replace(/\s*\n\s*/g, " ").replaceAll("''", "'");
  return specifications(json).map((each, place) => ({
    key: `${part}: ${String(each.name ?? place + 1)}`,
    value: typeWords(each),
  }));
}

type Specification = Readonly<Record<string, unknown>>;

function specifications(json: string): Specification[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.filter((each) => typeof each === "object" && each !== null) : [];
  } catch {
    return [];
  }
}

/** "double", "long, optional", "tensor float32 [-1, 28]". */
function typeWords({ type, required, "tensor-spec": tensor }: Specification): string {
  const shape = tensor as { dtype?: unknown; shape?: unknown } | undefined;
  const what = shape ? `tensor ${shape.dtype} ${JSON.stringify(shape.shape)}` : String(type ?? "unknown");
  return required === false ? `${what}, optional` : what;
}
