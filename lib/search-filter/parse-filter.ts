import { MlflowError } from "@/lib/errors/mlflow-error";
import { readValue } from "./clause-value";
import { readComparator } from "./comparators";
import type { Clause, FieldTable } from "./field-table";
import { readIdentifier } from "./identifier";
import { invalid } from "./invalid";
import { type Token, tokenise } from "./tokenise";

/** Reads `field comparator value AND ...`. An empty filter has no clauses; an AND at the end is let go. */
export function parseFilter(filter: string, table: FieldTable): readonly Clause[] {
  if (filter === "") return [];
  const tokens = tokenise(filter);
  if (tokens.length === 0) throw invalid(`Invalid filter '${filter}'. Could not be parsed.`);
  if (tokens.some(({ text }, index) => text === ";" && index < tokens.length - 1)) {
    throw invalid(`Search filter contained multiple expression '${filter}'. Provide AND-ed expression list.`);
  }
  const clauses: Clause[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const shape = clauseAt(tokens, at);
    const end = shape ? at + shape.length : at;
    if (!shape || (tokens[end] !== undefined && !isWord(tokens[end], "AND"))) {
      const from = (shape ? tokens[end]?.from : tokens[at]?.from) ?? 0;
      const text = filter.slice(from).trim();
      throw invalid(`Invalid clause(s) in filter string: '${text}'`, { from, to: from + text.length });
    }
    const clause = { from: shape.left.from, text: filter.slice(shape.left.from, endOf(tokens[end - 1])) };
    clauses.push(within(clause, () => readClause(shape, table)));
    at = end;
  }
  return clauses;
}

const endOf = (token: Token | undefined) => (token ? token.from + token.text.length : 0);

/** What is refused there is refused with its place, unless that is known better already. */
function within<T>({ from, text }: Pick<Token, "from" | "text">, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MlflowError) || error.span) throw error;
    throw new MlflowError(error.code, error.message, { from, to: from + text.length });
  }
}

interface ClauseShape {
  readonly left: Token;
  readonly comparator: string;
  readonly right: Token | null;
  /** In tokens. */
  readonly length: number;
}

function clauseAt(tokens: readonly Token[], at: number): ClauseShape | null {
  const [left, ...rest] = tokens.slice(at, at + 4);
  if (!left || !["identifier", "string", "number"].includes(left.type)) return null;
  const words = wordsOf(rest);
  const right = rest[words];
  const comparator = rest
    .slice(0, words)
    .map(({ text }) => text)
    .join(" ");
  if (/^is /i.test(comparator)) return { left, comparator, right: null, length: 1 + words };
  if (words === 0 || !right || !["identifier", "string", "number", "list"].includes(right.type)) return null;
  if (/\bin$/i.test(comparator) !== (right.type === "list")) return null;
  return { left, comparator, right, length: 2 + words };
}

/** How many tokens the comparator takes; 0 when there is none. */
function wordsOf([first, second, third]: readonly Token[]): number {
  if (first?.type === "comparator") return 1;
  if (isWord(first, "LIKE") || isWord(first, "ILIKE") || isWord(first, "IN")) return 1;
  if (isWord(first, "NOT") && isWord(second, "IN")) return 2;
  if (isWord(first, "IS") && isWord(second, "NULL")) return 2;
  return isWord(first, "IS") && isWord(second, "NOT") && isWord(third, "NULL") ? 3 : 0;
}

const isWord = (token: Token | undefined, word: string) =>
  token?.type === "keyword" && token.text.toUpperCase() === word;

function readClause({ left, comparator, right }: ClauseShape, table: FieldTable): Clause {
  if (left.type !== "identifier") {
    throw invalid(`Invalid comparison clause. Expected 'Identifier' found '${left.text}'`);
  }
  const field = within(left, () =>
    readIdentifier(left.text, table.kinds, Object.keys(table.attributes), table.aliases),
  );
  const value = right && within(right, () => readValue(field, right, table));
  return { ...field, comparator: readComparator(comparator, field, table), value };
}
