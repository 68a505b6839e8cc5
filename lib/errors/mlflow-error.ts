import type { TextSpan } from "./app-error";

/** The codes that MLflow clients read, each with the status that it is sent with. */
export const statusOfCode = {
  BAD_REQUEST: 400,
  INVALID_PARAMETER_VALUE: 400,
  INVALID_STATE: 400,
  RESOURCE_ALREADY_EXISTS: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  ENDPOINT_NOT_FOUND: 404,
  NOT_FOUND: 404,
  RESOURCE_DOES_NOT_EXIST: 404,
  RESOURCE_CONFLICT: 409,
  REQUEST_LIMIT_EXCEEDED: 429,
  INTERNAL_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  TEMPORARILY_UNAVAILABLE: 503,
} as const;

export type MlflowErrorCode = keyof typeof statusOfCode;

/** A request of an MLflow client that cannot be answered, with the code and words that its client expects. */
export class MlflowError extends Error {
  override readonly name = "MlflowError";

  constructor(
    readonly code: MlflowErrorCode,
    message: string,
    /** Which characters of a text are to blame. */
    readonly span?: TextSpan,
  ) {
    super(message);
  }
}
