import { MlflowError } from "@/lib/errors/mlflow-error";
import { pythonJson } from "@/lib/errors/python-json";

export const invalid = (message: string): MlflowError => new MlflowError("INVALID_PARAMETER_VALUE", message);

export const notFound = (message: string): MlflowError => new MlflowError("RESOURCE_DOES_NOT_EXIST", message);

export const invalidValue = (path: string, value: unknown, reason: string): MlflowError =>
  invalid(`Invalid value ${pythonJson(value)} for parameter '${path}' supplied: ${reason}`);
