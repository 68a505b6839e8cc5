import { invalid, type RowProblem } from "./row-problem";

/** Why a value is no name of one to `longest` characters, or null. */
export function nameProblem(field: string, value: unknown, longest: number): RowProblem | null {
  if (value === undefined) return invalid(field, "is missing").problem;
  if (typeof value !== "string") return invalid(field, "must be text").problem;
  if (value.length === 0) return invalid(field, "must not be empty").problem;
  if (value.length > longest) return invalid(field, `must have at most ${longest} characters`).problem;
  return textProblem(field, value);
}

/** Why Postgres cannot store a text, or null: one such row would sink its whole batch. */
export function textProblem(field: string, value: string): RowProblem | null {
  if (value.includes("\0")) return invalid(field, "must not contain the NUL character").problem;
  if (/\p{Surrogate}/u.test(value)) return invalid(field, "must be well-formed Unicode").problem;
  return null;
}
