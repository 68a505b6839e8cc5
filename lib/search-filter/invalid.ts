import type { TextSpan } from "@/lib/errors";
import { MlflowError } from "@/lib/errors/mlflow-error";

export const invalid = (message: string, span?: TextSpan): MlflowError =>
  new MlflowError("INVALID_PARAMETER_VALUE", message, span);

/** Names as the messages of MLflow list them. */
export const listWords = (words: readonly string[], [open, close]: string): string =>
  `${open}${words.map((word) => `'${word}'`).join(", ")}${close}`;
