import { AppError } from "@/lib/errors";
import { MlflowError } from "@/lib/errors/mlflow-error";

/** What the language of searches refuses, as a problem of the parameter that it was written in. */
export function refusedAs<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MlflowError)) throw error;
    const { message, span } = error;
    const place = span ? ` at character ${span.from + 1}` : "";
    const reason = message.replace(/\.$/, "");
    throw new AppError("invalid_request", `The ${name} is not valid${place}: ${reason}.`, [
      { name, reason, ...(span ? { span } : {}) },
    ]);
  }
}
