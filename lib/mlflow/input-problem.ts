import { MlflowError } from "@/lib/errors/mlflow-error";

const more = "See the API docs for more information about request parameters.";

export const missingValue = (path: string): MlflowError =>
  new MlflowError("INVALID_PARAMETER_VALUE", `Missing value for required parameter '${path}'. ${more}`);

export const wrongType = (path: string, value: unknown): MlflowError =>
  new MlflowError(
    "INVALID_PARAMETER_VALUE",
    `Invalid value ${pythonJson(value)} for parameter '${path}' supplied:  Hint: Value was of type '${pythonType(value)}'. ${more}`,
  );

function pythonType(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return { string: "str", boolean: "bool" }[typeof value as string] ?? "dict";
}

/** JSON with sorted keys and escapes for all but ASCII, as the messages that clients compare have it. */
export function pythonJson(value: unknown): string {
  const text = JSON.stringify(value, (_, part) => (isObject(part) ? sorted(part) : part)) ?? "null";
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
