import type { Problem } from "@/lib/contracts/problem";
import { AppError, databaseFailure, type ErrorCode } from "@/lib/errors";
import { MlflowError, type MlflowErrorCode } from "@/lib/errors/mlflow-error";

export const statusOf: Record<ErrorCode, number> = {
  invalid_request: 400,
  invalid_body: 400,
  too_large: 413,
  unsupported_media_type: 415,
  unauthorised: 401,
  forbidden: 403,
  cross_site: 403,
  wrong_setup_token: 403,
  people_exist: 409,
  person_exists: 409,
  last_admin: 409,
  unknown_person: 404,
  unknown_key: 404,
  unknown_session: 404,
  unknown_path: 404,
  method_not_allowed: 405,
  unknown_model: 404,
  unknown_version: 404,
  unknown_feature: 404,
  unknown_segment: 404,
  unknown_alert: 404,
  unknown_run: 404,
  unknown_metric: 404,
  unknown_experiment: 404,
  unknown_environment: 404,
  unknown_promotion: 404,
  unknown_channel: 404,
  unknown_delivery: 404,
  channel_exists: 409,
  channel_configured: 409,
  environment_exists: 409,
  environment_in_use: 409,
  promotion_required: 409,
  promotion_open: 409,
  promotion_refused: 409,
  promotion_stale: 409,
  model_exists: 409,
  confirmation_required: 409,
  invalid_configuration: 422,
  stale_configuration: 409,
  revision_required: 428,
  unknown_file: 404,
  no_columns: 422,
  no_rows: 422,
  busy: 503,
  unavailable: 503,
};

/** Seconds after which a server that was busy or without its database may be asked again. */
export const retryAfterSeconds = 5;

/** An error as problem+json. One that nobody foresaw says nothing of itself but the request's id. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = knownError(error);
  const status = known ? statusOf[known.code] : 500;
  return {
    type: `urn:plumbline:problem:${known?.code ?? "internal"}`,
    title: known ? known.code.replaceAll("_", " ") : "internal error",
    status,
    detail: known ? known.message : `Something failed here; the server's log has it under ${requestId}.`,
    code: known?.code ?? "internal",
    requestId,
    ...(known && known.invalidParams.length > 0 ? { invalid_params: [...known.invalidParams] } : {}),
  };
}

function knownError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof MlflowError) {
    const isModel = error.code === "RESOURCE_DOES_NOT_EXIST" && error.message.startsWith("Registered Model ");
    return new AppError(isModel ? "unknown_model" : (codeOf[error.code] ?? "invalid_request"), error.message);
  }
  return databaseFailure(error) ?? unstorable(error);
}

/** The registry's own refusals, as this API names them. */
const codeOf: Partial<Record<MlflowErrorCode, ErrorCode>> = {
  RESOURCE_DOES_NOT_EXIST: "unknown_version",
  NOT_FOUND: "unknown_path",
  RESOURCE_ALREADY_EXISTS: "model_exists",
  PERMISSION_DENIED: "forbidden",
  TEMPORARILY_UNAVAILABLE: "unavailable",
};

/** Class 22 of SQL: a value that no column can hold, such as text with a zero byte. */
function unstorable(error: unknown): AppError | null {
  const { code, meta } = (error ?? {}) as {
    readonly code?: unknown;
    readonly meta?: { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string } } };
  };
  const state = String(meta?.driverAdapterError?.cause?.originalCode ?? code ?? "");
  if (!/^22\w{3}$/.test(state)) return null;
  return new AppError(
    "invalid_request",
    "The request holds a value that cannot be stored, such as a zero byte.",
  );
}
