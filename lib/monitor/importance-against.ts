import { plural, rows as thousands } from "./figures";
import {
  type CountedAssociations,
  hasAttributions,
  type ImportanceMethod,
  predictionsNeeded,
} from "./importance-of";

/** Another window that the importance is held against. */
export interface ImportanceAgainst extends CountedAssociations {
  /** the period before, version 2 */
  readonly label: string;
  readonly rows: number;
}

/** Why a window has no importance to be held against; null when it has. */
export function whyNotComparable(
  { label, rows, associations, reference }: ImportanceAgainst,
  method: ImportanceMethod,
): string | null {
  if (rows < predictionsNeeded) {
    return `${label} has too few predictions to compare with: ${plural(rows, "row")} of ${thousands(predictionsNeeded)}`;
  }
  if (method === "mean_absolute_attribution") {
    return hasAttributions(associations) ? null : `${label} logged no attributions to compare with`;
  }
  return reference ? null : `${label} has no reference, whose bins its importance would need`;
}
