import { MlflowError } from "@/lib/errors/mlflow-error";
import { pathProblem } from "./key-text";

const maximum = 500;

/** Refuses what cannot be the name of a registered model. */
export function requireModelName(name: string, field = "name"): void {
  if (name.trim() === "") throw invalid(`Missing value for required parameter '${field}'.`);
  if (/[/:]/.test(name)) throw invalid(`Invalid model name '${name}'. Names cannot contain '/' or ':'.`);
  const problem = pathProblem(name);
  if (problem)
    throw invalid(`Invalid value ${JSON.stringify(name)} for parameter 'name' supplied: ${problem}`);
  if (name.length > maximum) throw invalid(`'${field}' exceeds the maximum length of ${maximum} characters`);
}

const invalid = (message: string) => new MlflowError("INVALID_PARAMETER_VALUE", message);
