import type { RejectedRow } from "@/lib/contracts/ingest";
import { invalid, type Parsed } from "./row-problem";

/** A row as it came, or why its line could not be read. */
export type RawRow = { readonly value: unknown } | { readonly broken: string };

export interface ParsedRows<T> {
  readonly taken: readonly { readonly index: number; readonly draft: T }[];
  readonly rejected: readonly RejectedRow[];
}

/** Sorts rows into those that may be stored and those that say why not, each with its place in the request. */
export function parseRows<T>(rows: readonly RawRow[], parse: (row: unknown) => Parsed<T>): ParsedRows<T> {
  const taken: { index: number; draft: T }[] = [];
  const rejected: RejectedRow[] = [];
  rows.forEach((row, index) => {
    const parsed: Parsed<T> = "broken" in row ? invalid("row", row.broken) : parse(row.value);
    if (parsed.problem) rejected.push({ index, id: idOf(row), ...parsed.problem });
    else taken.push({ index, draft: parsed.value });
  });
  return { taken, rejected };
}

function idOf(row: RawRow): string | null {
  const id = "value" in row ? (row.value as { id?: unknown } | null)?.id : undefined;
  return typeof id === "string" ? id.slice(0, 200) : null;
}
