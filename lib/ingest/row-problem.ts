import type { RejectionCode } from "@/lib/contracts/ingest";

/** Why one row is not taken. */
export interface RowProblem {
  readonly code: RejectionCode;
  readonly field: string;
  readonly reason: string;
}

export type Parsed<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly problem: RowProblem };

export const invalid = (field: string, reason: string): { problem: RowProblem } => ({
  problem: { code: "invalid", field, reason },
});
