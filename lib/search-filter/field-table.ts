export type Kind = "attribute" | "metric" | "parameter" | "tag" | "dataset";

export type Comparator =
  | "="
  | "!="
  | ">"
  | ">="
  | "<"
  | "<="
  | "LIKE"
  | "ILIKE"
  | "IN"
  | "NOT IN"
  | "IS NULL"
  | "IS NOT NULL";

/** One condition of a filter: all of them hold for what is found. */
export interface Clause {
  readonly kind: Kind;
  readonly key: string;
  readonly comparator: Comparator;
  /** A number for metrics and numeric attributes, a list for IN, null for IS NULL. */
  readonly value: string | number | readonly string[] | null;
}

export interface Order {
  readonly kind: Kind;
  readonly key: string;
  readonly ascending: boolean;
}

/** What can be asked about one sort of thing: filters of all sorts have one grammar and their own fields. */
export interface FieldTable {
  readonly attributes: Readonly<Record<string, "text" | "number">>;
  /** What can be filtered by besides attributes. */
  readonly kinds: readonly Kind[];
  /** Other names of attributes. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Attributes that may be compared with a list of texts; `all` for texts of every kind. */
  readonly listed?: readonly string[] | "all";
  /** Whether texts may come without quotes, as in `params.rate = 0.1`. */
  readonly bareTexts?: boolean;
  /** Kinds that may be asked for with IS NULL. */
  readonly nullable?: readonly Kind[];
  readonly orderedBy: readonly string[];
  /** What results can be ordered by besides attributes. */
  readonly orderedKinds?: readonly Kind[];
}
