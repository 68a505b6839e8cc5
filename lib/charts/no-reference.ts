import type { Scope } from "@/lib/contracts/common";
import type { ColumnDrift } from "@/lib/contracts/drift";

/** Whether a column can be held against anything: numbers are counted in the values of a reference. */
export const isHeld = (drift: ColumnDrift | null): drift is ColumnDrift =>
  drift !== null && drift.word !== "no reference";

export const sendReference = ({ version }: Pick<Scope, "version">) =>
  `version ${version} has none yet. Send the rows that it was approved with.`;
