import type { Clause } from "@/lib/search-filter/field-table";
import type { SqlValues } from "./sql-values";

type Compared = Pick<Clause, "comparator" | "value">;

/** A text column beside what it is compared with. Capitals count, save in ILIKE, and a backslash is a backslash. */
export function compareText(column: string, { comparator, value }: Compared, sql: SqlValues): string {
  switch (comparator) {
    case "LIKE":
    case "ILIKE":
      return `${column} ${comparator} ${sql.add(value)} ESCAPE ''`;
    case "IN":
      return `${column} = ANY(${sql.add(value)}::text[])`;
    case "NOT IN":
      return `${column} <> ALL(${sql.add(value)}::text[])`;
    case "!=":
      return `${column} <> ${sql.add(value)}`;
    default:
      return `${column} ${comparator} ${sql.add(value)}`;
  }
}

export const compareNumber = (column: string, { comparator, value }: Compared, sql: SqlValues): string =>
  `${column} ${comparator} ${sql.add(value)}::float8`;

/** The same for a column of long texts whose index holds hashes. */
export const compareHashed = (column: string, compared: Compared, sql: SqlValues): string =>
  compared.comparator === "="
    ? `md5(${column}) = md5(${sql.add(compared.value)}) AND ${compareText(column, compared, sql)}`
    : compareText(column, compared, sql);

/** A metric's value; NaN is unlike every number and neither above nor below one. */
export const compareMetric = (table: string, compared: Compared, sql: SqlValues): string =>
  compared.comparator === "!="
    ? `(${table}.is_nan OR ${compareNumber(`${table}.value`, compared, sql)})`
    : `NOT ${table}.is_nan AND ${compareNumber(`${table}.value`, compared, sql)}`;
