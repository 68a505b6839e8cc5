import { MlflowError } from "@/lib/errors/mlflow-error";
import { versionNotFound } from "./not-found";

const greatest = 2 ** 31 - 1;

/** The number of a model's version as a client wrote it; one that no version can have is not found by that number. */
export function versionNumber(name: string, given: string): number {
  if (!/^\s*[+-]?\d+\s*$/.test(given)) {
    throw new MlflowError(
      "INVALID_PARAMETER_VALUE",
      `Parameter 'version' must be an integer, got '${given}'.`,
    );
  }
  const number = BigInt(given.trim());
  if (number < 0 || number > greatest) throw versionNotFound(name, String(number));
  return Number(number);
}
