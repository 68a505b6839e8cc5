import type { Problem } from "@/lib/contracts/problem";

/** A request that failed, in the words the server gave or, where it gave none, in ours. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly requestId: string | null = null,
    readonly invalidParams: NonNullable<Problem["invalid_params"]> = [],
  ) {
    super(message);
  }

  static of(problem: Problem): ApiError {
    const { detail, status, code, requestId, invalid_params } = problem;
    return new ApiError(detail, status, code, requestId, invalid_params);
  }

  /** Asking again may help: the server did not answer, or failed. */
  get transient(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}
