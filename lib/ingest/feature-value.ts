import type { FeatureValue } from "@/lib/contracts/ingest";

/** Longest text that is kept as a category. */
export const categoryLimit = 500;

/** Larger numbers have squares that a double cannot hold, and no moments. */
const largestNumber = 1e150;
export const tooLarge = "must be between -1e150 and 1e150";

export const isTooLarge = (value: number): boolean => Math.abs(value) > largestNumber;

/** A number, NaN when missing (null, absent, not finite), undefined when it is of another kind. */
export function numericValueOf(value: FeatureValue | undefined): number | undefined {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value !== "number") return undefined;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** The category's name, null when missing, undefined when it is too long to be one. */
export function categoryOf(value: FeatureValue | undefined): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  const text = String(value);
  return text.length > categoryLimit ? undefined : text;
}
