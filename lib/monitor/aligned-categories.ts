import type { CategoricalSide } from "./side-counts";

/** Rows of categories beyond those that are kept by name. */
export const otherCategories = "other values";

export interface AlignedCategories {
  readonly categories: readonly string[];
  readonly before: Float64Array;
  readonly now: Float64Array;
}

/** Both sides over the same categories: those of either side, and one for what neither keeps by name. */
export function alignCategories(before: CategoricalSide, now: CategoricalSide): AlignedCategories {
  const named = [...new Set([...before.counts.keys(), ...now.counts.keys()])];
  const hasOther = before.other + now.other > 0;
  const sideOf = (side: CategoricalSide) =>
    Float64Array.from([
      ...named.map((category) => side.counts.get(category) ?? 0),
      ...(hasOther ? [side.other] : []),
    ]);
  return {
    categories: hasOther ? [...named, otherCategories] : named,
    before: sideOf(before),
    now: sideOf(now),
  };
}
