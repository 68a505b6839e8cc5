import type { FeatureAnswer } from "@/lib/contracts/feature";
import { countOrMore } from "./category-rows";
import type { Numeric } from "./ecdf-chart";
import { missingCount } from "./feature-words";
import { formatCount, formatNumber, formatOr } from "./format";

export interface ComparedRow {
  readonly label: string;
  readonly reference: string;
  readonly current: string;
}

export function numericRows({ reference, current }: Numeric): ComparedRow[] {
  const row = (label: string, read: (moments: Numeric["current"]) => string) => ({
    label,
    reference: read(reference),
    current: read(current),
  });
  return [
    row("rows", ({ rows }) => formatCount(rows)),
    row("missing", ({ missing, rows }) => missingCount(missing, rows)),
    row("mean", ({ mean }) => formatOr(mean, formatNumber)),
    row("standard deviation", ({ standardDeviation }) => formatOr(standardDeviation, formatNumber)),
    row("p10, median, p90", ({ p10, median, p90 }) =>
      [p10, median, p90].map((value) => formatOr(value, formatNumber)).join(", "),
    ),
  ];
}

export function categoricalRows(categorical: NonNullable<FeatureAnswer["categorical"]>): ComparedRow[] {
  const { unseen, pooled } = categorical;
  return [
    {
      label: "rows",
      reference: formatCount(categorical.referenceRows),
      current: formatCount(categorical.currentRows),
    },
    {
      label: "missing",
      reference: missingCount(categorical.referenceMissing, categorical.referenceRows),
      current: missingCount(categorical.currentMissing, categorical.currentRows),
    },
    {
      label: "categories",
      reference: formatCount(categorical.referenceCategories),
      current: countOrMore(categorical.currentCategories, unseen.unnamedRows),
    },
    {
      label: "unseen in the reference",
      reference: "",
      current: `${countOrMore(unseen.categories, unseen.unnamedRows)} with ${formatCount(unseen.rows)} rows`,
    },
    { label: "pooled, expected under 5", reference: formatCount(pooled), current: formatCount(pooled) },
  ];
}
