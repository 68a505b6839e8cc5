import type { Verdict } from "@/lib/contracts/common";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import type { ChartTable, DecidingNumber } from "./figure";
import { formatChange, formatCount, formatOr, formatShare, unknown } from "./format";
import { niceTicks, shareLabels } from "./ticks";

export type Categorical = NonNullable<FeatureAnswer["categorical"]>;
type Category = Categorical["categories"][number];

export interface Dumbbell {
  /** Places on the axis as CSS takes them, null when the reference has not seen the category. */
  readonly held: string | null;
  /** What these hours of the week lead one to expect. */
  readonly expected: string | null;
  readonly current: string;
}

export interface CategoryRow {
  readonly category: string;
  readonly held: string;
  readonly current: string;
  readonly change: string;
  readonly interval: string;
  readonly share: string;
  /** Stands out: it makes a tenth of chi-square or more. */
  readonly strong: boolean;
  readonly dumbbell: Dumbbell;
}

interface CategoryTable {
  readonly rows: readonly CategoryRow[];
  readonly ticks: readonly { readonly place: string; readonly label: string }[];
  /** What is not listed. */
  readonly rest: string | null;
  /** Some row marks what these hours of the week lead one to expect. */
  readonly expects: boolean;
}

/** @param most the rows that have a place: the scale is theirs */
export function prepareCategories(
  { categories, total, pooled }: Categorical,
  most = categories.length,
): CategoryTable {
  const shown = categories.slice(0, most);
  const highest =
    Math.max(...shown.flatMap((each) => [each.current, each.reference ?? 0, each.expected ?? 0]), 0.001) *
    1.03;
  const place = (share: number) => `${Math.round((share / highest) * 1000) / 10}%`;
  const ticks = niceTicks(0, highest, 3);
  const labels = shareLabels(ticks);
  const hidden = total - categories.length;
  const known = hidden > 0 ? `${formatCount(hidden)} more are not listed` : null;
  const rare = pooled > 0 ? `the ${formatCount(pooled)} rarest are pooled into one for the test` : null;
  const expects = categories.some(({ expected }) => expected !== null);
  return {
    rows: shown.map((each) => rowOf(each, place)),
    ticks: ticks.map((tick, index) => ({ place: place(tick), label: labels[index] ?? "" })),
    rest: [known, rare].filter(Boolean).join("; ") || null,
    expects,
  };
}

/** How many whole rows a height holds, never none. */
export const wholeRows = (height: number, row: number, total: number) =>
  Math.min(total, Math.max(1, Math.floor(height / row)));

function rowOf(each: Category, place: (share: number) => string): CategoryRow {
  const { reference, expected } = each;
  const half = each.changeInterval ? (each.changeInterval.upper - each.changeInterval.lower) / 2 : null;
  return {
    category: each.category,
    held: each.unseen ? "unseen" : formatOr(reference, (share) => formatShare(share, 2)),
    current: formatShare(each.current, 2),
    change: each.change === null ? unknown : formatChange(each.change * 100, 2),
    interval: half === null ? "" : `± ${(half * 100).toFixed(2)}`,
    share: formatOr(each.shareOfChiSquare, (share) => formatShare(share, 1)),
    strong: (each.shareOfChiSquare ?? 0) >= 0.1,
    dumbbell: {
      held: reference === null ? null : place(reference),
      expected: expected === null ? null : place(expected),
      current: place(each.current),
    },
  };
}

/** The categories that make the difference, in words. */
export function categoriesVerdict({ drift }: FeatureAnswer, { categories }: Categorical): Verdict {
  const [first, second] = categories;
  if (!first) return { level: "undecided", headline: "No categories in this window", detail: "" };
  const strong = [first, ...(second && (second.shareOfChiSquare ?? 0) >= 0.1 ? [second] : [])];
  const courses = strong.map((each) => {
    const held = each.reference;
    if (held === null) return `${each.category} is new with ${formatShare(each.current)}`;
    const verb = each.current < held ? "fell" : "rose";
    return `${each.category} ${verb} from ${formatShare(held, 2)} to ${formatShare(each.current, 2)}`;
  });
  const [one = "", two] = courses;
  const headline = two ? `${one}, ${two.replace(/ (fell|rose) from/, " from")}` : one;
  return {
    level: drift.drift ? drift.level : drift.level === "undecided" ? "undecided" : "ok",
    headline,
    detail: "",
  };
}

export function categoriesNumber({ categories, total, pooled }: Categorical): DecidingNumber {
  const strong = categories.filter(({ shareOfChiSquare }) => (shareOfChiSquare ?? 0) >= 0.1).slice(0, 2);
  const counted = strong.length > 0 ? strong : categories.slice(0, 1);
  const share = counted.reduce((sum, each) => sum + (each.shareOfChiSquare ?? 0), 0);
  const names = counted.length === 2 ? "these two" : (counted[0]?.category ?? "");
  const groups = pooled > 0 ? [`${formatCount(total - pooled + 1)} cells after pooling`] : [];
  return {
    value: formatShare(share, 0),
    unit: `of chi-square is ${names}`,
    beside: [`${formatCount(total)} categories`, ...groups],
  };
}

export const categoriesTable = ({ categories }: Categorical, held: string): ChartTable => ({
  columns: [
    { label: "category" },
    { label: held, numeric: true },
    { label: "expected", numeric: true },
    { label: "now", numeric: true },
    { label: "rows now", numeric: true },
    { label: "change, points", numeric: true },
    { label: "share of chi-square", numeric: true },
  ],
  rows: categories.map((each) => [
    { text: each.category },
    { text: each.unseen ? "unseen" : formatOr(each.reference, (share) => formatShare(share, 2)) },
    { text: formatOr(each.expected, (share) => formatShare(share, 2)) },
    { text: formatShare(each.current, 2) },
    { text: formatCount(each.currentRows) },
    { text: each.change === null ? unknown : formatChange(each.change * 100, 2) },
    { text: formatOr(each.shareOfChiSquare, (share) => formatShare(share, 1)) },
  ]),
});

/** A number of categories, of which there may be more where rows came without a name. */
export const countOrMore = (categories: number, unnamedRows: number): string =>
  unnamedRows > 0 ? `${formatCount(categories)} or more` : formatCount(categories);

export function unseenVerdict({ unseen }: Categorical): Verdict {
  if (unseen.categories + unseen.unnamedRows === 0)
    return { level: "ok", headline: "Every category is known to the reference", detail: "" };
  const noun = unseen.categories === 1 && unseen.unnamedRows === 0 ? "category" : "categories";
  return {
    level: "info",
    headline: `${countOrMore(unseen.categories, unseen.unnamedRows)} ${noun} the reference has not seen`,
    detail: "",
  };
}

export function unseenNumber({ unseen, currentRows }: Categorical): DecidingNumber {
  return {
    value: formatOr(unseen.share, formatShare),
    unit: "of rows",
    beside: [`${formatCount(unseen.rows)} of ${formatCount(currentRows)}`],
  };
}

export const unseenTable = ({ unseen }: Categorical): ChartTable => ({
  columns: [{ label: "category" }, { label: "rows", numeric: true }],
  rows: unseen.list.map(({ category, rows }) => [{ text: category }, { text: formatCount(rows) }]),
});
