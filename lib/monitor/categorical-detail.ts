import type { FeatureAnswer } from "@/lib/contracts/feature";
import { otherCategories } from "./aligned-categories";
import type { CategoricalPicture } from "./drawn-column";

type CategoricalDetail = NonNullable<FeatureAnswer["categorical"]>;
type CategoryRow = CategoricalDetail["categories"][number];

const mostCategories = 200;
const mostUnseen = 50;
const leastExpected = 5;
const normalQuantile = 1.959963984540054;

/** Each category on both sides, those that weigh most in the chi-square test first. */
export function categoricalDetail(picture: CategoricalPicture): CategoricalDetail {
  const { categories, before, now, beforeSide, nowSide, expected } = picture;
  const m = beforeSide?.count ?? 0;
  const n = nowSide.count;
  const parts = chiSquareParts(before, now, m, n);
  const rows = categories.map((category, at): CategoryRow => {
    const [was, is] = [before[at]!, now[at]!];
    return {
      category,
      reference: m > 0 ? was / m : null,
      expected: expected ? (expected.rows.get(category) ?? 0) / expected.total : null,
      current: n > 0 ? is / n : 0,
      currentRows: is,
      ...changeOf(was, m, is, n),
      shareOfChiSquare: parts.total > 0 ? (parts.of[at] ?? null) && parts.of[at]! / parts.total : null,
      unseen: m > 0 && was === 0,
    };
  });
  const namedIn = (counts: Float64Array) =>
    categories.filter((category, at) => counts[at]! > 0 && category !== otherCategories).length;
  const unseen = rows.filter((row) => row.unseen).sort((left, right) => right.currentRows - left.currentRows);
  const unseenRows = unseen.reduce((sum, { currentRows }) => sum + currentRows, 0);
  return {
    categories: rows.sort(byWeight).slice(0, mostCategories),
    total: categories.length,
    pooled: parts.pooled,
    unseen: {
      categories: unseen.filter(({ category }) => category !== otherCategories).length,
      unnamedRows: nowSide.other,
      rows: unseenRows,
      share: n > 0 ? unseenRows / n : null,
      list: unseen.slice(0, mostUnseen).map(({ category, currentRows }) => ({ category, rows: currentRows })),
    },
    referenceCategories: namedIn(before),
    currentCategories: namedIn(now),
    referenceRows: m + (beforeSide?.missing ?? 0),
    currentRows: n + nowSide.missing,
    referenceMissing: beforeSide?.missing ?? 0,
    currentMissing: nowSide.missing,
  };
}

const byWeight = (left: CategoryRow, right: CategoryRow) =>
  (right.shareOfChiSquare ?? -1) - (left.shareOfChiSquare ?? -1) ||
  right.currentRows - left.currentRows ||
  left.category.localeCompare(right.category);

/** What each category adds to Pearson's statistic; null for those that are pooled. */
function chiSquareParts(before: Float64Array, now: Float64Array, m: number, n: number) {
  const of: (number | null)[] = [];
  if (m === 0 || n === 0) return { of, total: 0, pooled: 0 };
  const least = leastExpected * ((n + m) / Math.min(n, m));
  let total = 0;
  let [pooledBefore, pooledNow, pooled] = [0, 0, 0];
  before.forEach((was, at) => {
    const is = now[at]!;
    if (was + is < least) {
      of.push(null);
      pooledBefore += was;
      pooledNow += is;
      pooled++;
      return;
    }
    const part = partOf(was, is, m, n);
    of.push(part);
    total += part;
  });
  return { of, total: total + partOf(pooledBefore, pooledNow, m, n), pooled };
}

function partOf(was: number, is: number, m: number, n: number): number {
  return was + is === 0 ? 0 : (n * m * (is / n - was / m) ** 2) / (was + is);
}

/** Change of a share with its 95 % interval, both samples counted. */
function changeOf(
  was: number,
  m: number,
  is: number,
  n: number,
): Pick<CategoryRow, "change" | "changeInterval"> {
  if (m === 0 || n === 0) return { change: null, changeInterval: null };
  const [p, q] = [was / m, is / n];
  const half = normalQuantile * Math.sqrt((p * (1 - p)) / m + (q * (1 - q)) / n);
  return { change: q - p, changeInterval: { lower: q - p - half, upper: q - p + half } };
}
