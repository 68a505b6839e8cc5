import type { CompareAnswer, PairedVerdict, SegmentComparison } from "@/lib/contracts/compare";

/** What the challenger is, in a word. */
export const verdictWord: Readonly<Record<PairedVerdict, string>> = {
  better: "better",
  worse: "worse",
  undecided: "undecided",
  unknown: "unknown",
};

/** How the deciding metric moved: "Version 2 ranks better". */
export function primaryWords({ comparison }: CompareAnswer): string {
  const primary = comparison.metrics.find(({ metric }) => metric === comparison.primary);
  const name = `Version ${comparison.challenger}`;
  if (!primary || primary.verdict === "unknown") return "Not told yet";
  if (primary.verdict === "undecided") return "Not told apart";
  return `${name} ${primary.metric === "rocAuc" ? "ranks" : "is"} ${primary.verdict}`;
}

/** "better in 3, undecided in 8 of 12". */
export function segmentWords({ values }: SegmentComparison): string {
  const words = (["better", "worse", "undecided", "unknown"] as const).flatMap((verdict) => {
    const count = values.filter((each) => each.verdict === verdict).length;
    return count > 0 ? [`${verdict} in ${count}`] : [];
  });
  return `${words.join(", ")} of ${values.length}`;
}
