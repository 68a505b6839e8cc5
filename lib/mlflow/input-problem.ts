import { MlflowError } from "@/lib/errors/mlflow-error";
import { pythonJson } from "@/lib/errors/python-json";

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
