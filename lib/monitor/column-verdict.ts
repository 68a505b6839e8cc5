import type { ColumnRecord } from "@/lib/registry/model-record";
import type { AlignedCategories } from "./aligned-categories";
import { figure, percent } from "./figures";
import type { NumericSide } from "./side-counts";

/** How far a mean must move, in standard deviations, for a sentence to be about the mean. */
const tellingShift = 0.1;
const tellingSpread = 1.25;

const withUnit = (value: number, unit: string) => (unit ? `${figure(value)} ${unit}` : figure(value));

/** What a sentence about a column is about: its name, or what everybody calls it. */
export interface Subject {
  readonly text: string;
  readonly is: "is" | "are";
}

export function subjectOf({ name, role }: Pick<ColumnRecord, "name" | "role">): Subject {
  if (role === "confidence") return { text: "Confidence", is: "is" };
  if (role === "prediction") return { text: name === "score" ? "Scores" : "Predictions", is: "are" };
  return { text: name, is: "is" };
}

/**
 * What moved, in words that hold whether it counts as drift or not.
 * @param version what is compared with, where that is another version: then nothing moved, the two differ
 */
export function numericChange(
  subject: Subject,
  unit: string,
  before: NumericSide,
  now: NumericSide,
  version?: string,
): string {
  const name = subject.text;
  const spread = before.standardDeviation;
  const shift = now.mean - before.mean;
  if (Math.abs(shift) > tellingShift * spread && shift !== 0) {
    if (version) {
      const side = shift > 0 ? "higher" : "lower";
      return `${name} ${subject.is} ${side} than version ${version}'s: mean ${withUnit(now.mean, unit)} against ${figure(before.mean)}`;
    }
    const verb = shift > 0 ? "rose" : "fell";
    return `${name} ${verb}: the mean went from ${figure(before.mean)} to ${withUnit(now.mean, unit)}`;
  }
  const ratio = spread > 0 ? now.standardDeviation / spread : 1;
  if (ratio > tellingSpread || ratio < 1 / tellingSpread) {
    const verb = ratio > 1 ? "spread wider" : "spread more narrowly";
    if (version) return `${name} ${subject.is} ${verb} than version ${version}'s`;
    return `${name} ${subject.is} ${verb}: the standard deviation went from ${figure(spread)} to ${withUnit(now.standardDeviation, unit)}`;
  }
  if (version)
    return `${name} ${subject.is} shaped differently than version ${version}'s around the same mean`;
  return `${name} ${subject.is} shaped differently around the same mean, ${withUnit(now.mean, unit)}`;
}

/** The category whose share moved most, by itself or as the one that decided. */
export function categoricalChange(
  { text: name }: Subject,
  { categories, before, now }: AlignedCategories,
  decisive: string | null,
  version?: string,
): string {
  const m = sum(before);
  const n = sum(now);
  const shares = categories.map((category, at) => ({
    category,
    was: before[at]! / m,
    is: now[at]! / n,
  }));
  const largest =
    shares.find(({ category }) => category === decisive) ??
    shares.reduce((best, each) =>
      Math.abs(each.is - each.was) > Math.abs(best.is - best.was) ? each : best,
    );
  const { category, was, is } = largest;
  if (version)
    return `${name}: ${category} takes ${percent(is)} of rows, in version ${version} ${percent(was)}`;
  if (was === 0) return `${name}: ${category}, which the reference has not seen, takes ${percent(is)}`;
  const verb = is > was ? "rose" : "fell";
  return `${name}: ${category} ${verb} from ${percent(was)} to ${percent(is)} of rows`;
}

const sum = (counts: Float64Array) => counts.reduce((total, rows) => total + rows, 0);
