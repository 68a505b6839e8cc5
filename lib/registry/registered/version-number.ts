import { MlflowError } from "@/lib/errors/mlflow-error";

const greatest = 2 ** 31 - 1;

/** The number that a client wrote; one too great to be any version's is that of none. */
export function versionNumber(given: string): number {
  if (/^\s*[+-]?\d+\s*$/.test(given)) return Math.max(-1, Math.min(Number(given), greatest));
  throw new MlflowError("INVALID_PARAMETER_VALUE", `Parameter 'version' must be an integer, got '${given}'.`);
}
