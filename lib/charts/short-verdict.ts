import type { Verdict } from "@/lib/contracts/common";

const shorter: readonly (readonly [RegExp, string])[] = [
  [/, [\d.,−-]+ against [\d.,−-]+$/, ""],
  [/, from [\d.,−-]+ to [\d.,−-]+$/, ""],
  [/: mean [\d.,−-]+( \S+)? against [\d.,−-]+$/, ""],
  [/: the mean went from /, ": mean "],
  [/: the standard deviation went from /, ": deviation "],
];

/** A verdict as a panel's title: the figures that stand beneath it are not said twice. */
export function shortVerdict<T extends { readonly verdict: Verdict }>({ verdict }: T): Verdict {
  const headline = shorter.reduce((text, [long, short]) => text.replace(long, short), verdict.headline);
  return { ...verdict, headline };
}
