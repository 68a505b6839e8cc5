import { AppError, databaseFailure } from "@/lib/errors";
import { MlflowError, type MlflowErrorCode, statusOfCode } from "@/lib/errors/mlflow-error";
import { jsonAnswer } from "./json-answer";

export interface Told {
  readonly code: MlflowErrorCode;
  readonly message: string;
}

/** Clients wait and ask again for minutes after a status of 500 or more: nothing a caller did may have one. */
export function answerError({ code, message }: Told): Response {
  return jsonAnswer(
    { error_code: code, message },
    statusOfCode[code],
    code === "UNAUTHENTICATED" ? { "WWW-Authenticate": 'Basic realm="mlflow"' } : {},
  );
}

export function tellError(error: unknown, requestId: string): Told {
  if (error instanceof MlflowError) return error;
  const problem = error instanceof AppError ? error : databaseFailure(error);
  if (problem) return { code: codeOfProblem(problem), message: problem.message };
  const state = sqlState(error);
  // Class 22: a value that a column cannot hold, such as text with a zero byte.
  if (state.startsWith("22")) {
    return { code: "INVALID_PARAMETER_VALUE", message: "The request holds a value that cannot be stored." };
  }
  const collided = state === "40001" || state === "40P01";
  return {
    code: collided ? "TEMPORARILY_UNAVAILABLE" : "INTERNAL_ERROR",
    message: `Something failed here; the server's log has it under ${requestId}.`,
  };
}

function codeOfProblem({ code }: AppError): MlflowErrorCode {
  if (code === "unauthorised") return "UNAUTHENTICATED";
  if (code === "cross_site" || code === "forbidden" || code === "promotion_required")
    return "PERMISSION_DENIED";
  return code === "busy" || code === "unavailable" ? "TEMPORARILY_UNAVAILABLE" : "INVALID_PARAMETER_VALUE";
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");
