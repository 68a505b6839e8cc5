import type { FeatureValue } from "@/lib/contracts/ingest";

/** Longest text that is kept as a category. */
export const categoryLimit = 500;

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
