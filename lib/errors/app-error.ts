export type ErrorCode =
  | "invalid_request"
  | "invalid_body"
  | "too_large"
  | "unsupported_media_type"
  | "unauthorised"
  | "forbidden"
  | "cross_site"
  | "unknown_path"
  | "method_not_allowed"
  | "unknown_model"
  | "unknown_version"
  | "unknown_feature"
  | "unknown_segment"
  | "unknown_alert"
  | "model_exists"
  | "confirmation_required"
  | "no_columns"
  | "no_rows"
  | "busy"
  | "unavailable";

export interface InvalidParam {
  readonly name: string;
  readonly reason: string;
}

/** A request that cannot be answered, said in words that the caller can act on. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly invalidParams: readonly InvalidParam[] = [],
  ) {
    super(message);
    this.name = "AppError";
  }
}
