import type { Clause, Comparator, Order } from "@/lib/search-filter/field-table";
import { asksForNoPrompt, promptTag } from "@/lib/search-filter/prompt-clause";

export interface Searched {
  /** The column of each attribute. */
  readonly columns: Readonly<Record<string, string>>;
  /** Where a row's tags `t` are: a FROM and the start of its WHERE. */
  readonly tags: string;
  /** Whether a row is no prompt. */
  readonly noPrompt: string;
}

/** A WHERE of clauses and the values of its parameters. Prompts are found by those alone who ask for them. */
export function conditionsOf(
  clauses: readonly Clause[],
  searched: Searched,
): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = clauses
    .filter((clause) => !asksForNoPrompt(clause))
    .map(({ kind, key, comparator, value }) => {
      if (kind !== "tag") return compare(searched.columns[key] ?? "NULL", comparator, value, parameter);
      const holds = compare("t.value", comparator, value, parameter);
      return `EXISTS (SELECT ${searched.tags} AND t.key = ${parameter(key)} AND ${holds})`;
    });
  const asksForPrompts = clauses.some((clause) => clause.key === promptTag && !asksForNoPrompt(clause));
  if (!asksForPrompts) conditions.push(searched.noPrompt);
  return { where: conditions.join(" AND ") || "true", values };
}

function compare(
  column: string,
  comparator: Comparator,
  value: Clause["value"],
  parameter: (value: unknown) => string,
): string {
  const given = parameter(value);
  if (comparator === "IN") return `${column} = ANY(${given}::text[])`;
  if (comparator === "NOT IN") return `${column} <> ALL(${given}::text[])`;
  if (comparator === "LIKE" || comparator === "ILIKE") return `${column} ${comparator} ${given} ESCAPE ''`;
  const operator = comparator === "!=" ? "<>" : comparator;
  return `${column} ${operator} ${given}${typeof value === "number" ? "::float8" : ""}`;
}

/** An ORDER BY of what is asked for, and then of what keeps the pages of one search apart. */
export function orderOf(
  orders: readonly Order[],
  columns: Readonly<Record<string, string>>,
  rest: string,
): string {
  const asked = orders.map(({ key, ascending }) => `${columns[key] ?? "NULL"} ${ascending ? "ASC" : "DESC"}`);
  return [...asked, rest].join(", ");
}
