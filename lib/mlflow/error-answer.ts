import { AppError } from "@/lib/errors";
import { MlflowError, type MlflowErrorCode, statusOfCode } from "@/lib/errors/mlflow-error";

export interface Told {
  readonly code: MlflowErrorCode;
  readonly message: string;
}

/** Clients wait and ask again for minutes after a status of 500 or more: nothing a caller did may have one. */
export function answerError({ code, message }: Told): Response {
  return Response.json(
    { error_code: code, message },
    {
      status: statusOfCode[code],
      headers: {
        "Cache-Control": "no-store",
        ...(code === "UNAUTHENTICATED" ? { "WWW-Authenticate": 'Basic realm="mlflow"' } : {}),
      },
    },
  );
}

export function tellError(error: unknown, requestId: string): Told {
  if (error instanceof MlflowError) return error;
  if (error instanceof AppError) return { code: codeOfProblem(error), message: error.message };
  const state = sqlState(error);
  // Class 22: a value that a column cannot hold, such as text with a zero byte.
  if (state.startsWith("22")) {
    return { code: "INVALID_PARAMETER_VALUE", message: "The request holds a value that cannot be stored." };
  }
  const transient = ["40001", "40P01", "57P01", "53300", "ECONNREFUSED", "ECONNRESET"].includes(state);
  return {
    code: transient ? "TEMPORARILY_UNAVAILABLE" : "INTERNAL_ERROR",
    message: `Something failed here; the server's log has it under ${requestId}.`,
  };
}

function codeOfProblem({ code }: AppError): MlflowErrorCode {
  if (code === "unauthorised") return "UNAUTHENTICATED";
  if (code === "cross_site" || code === "forbidden") return "PERMISSION_DENIED";
  return code === "busy" || code === "unavailable" ? "TEMPORARILY_UNAVAILABLE" : "INVALID_PARAMETER_VALUE";
}

const sqlState = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");
