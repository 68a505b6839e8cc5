export type ErrorCode =
  | "invalid_request"
  | "invalid_body"
  | "too_large"
  | "unsupported_media_type"
  | "unauthorised"
  | "forbidden"
  | "cross_site"
  | "wrong_setup_token"
  | "people_exist"
  | "person_exists"
  | "last_admin"
  | "unknown_person"
  | "unknown_key"
  | "unknown_session"
  | "unknown_path"
  | "method_not_allowed"
  | "unknown_model"
  | "unknown_version"
  | "unknown_feature"
  | "unknown_segment"
  | "unknown_alert"
  | "unknown_run"
  | "unknown_metric"
  | "unknown_experiment"
  | "unknown_environment"
  | "unknown_promotion"
  | "unknown_channel"
  | "unknown_delivery"
  | "channel_exists"
  | "channel_configured"
  | "environment_exists"
  | "environment_in_use"
  | "promotion_required"
  | "promotion_open"
  | "promotion_refused"
  | "promotion_stale"
  | "model_exists"
  | "confirmation_required"
  | "invalid_configuration"
  | "stale_configuration"
  | "revision_required"
  | "unknown_file"
  | "no_columns"
  | "no_rows"
  | "busy"
  | "unavailable";

export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

export interface InvalidParam {
  readonly name: string;
  readonly reason: string;
  /** Which of its characters are to blame, [from, to). */
  readonly span?: TextSpan;
  /** Where it stands in a text of several lines, each from 1. */
  readonly line?: number;
  readonly column?: number;
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
