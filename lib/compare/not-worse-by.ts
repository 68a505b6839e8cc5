import type { PairedMetric } from "@/lib/contracts/compare";

export type MarginVerdict = "holds" | "broken" | "undecided" | "unknown";

/**
 * Whether the challenger is not worse than the champion by more than a margin, in the metric's own unit: holds where the
 * whole 95 % interval of the loss is within the margin, broken where all of it is beyond.
 */
export function notWorseBy(
  { lower, upper, higherIsBetter }: Pick<PairedMetric, "lower" | "upper" | "higherIsBetter">,
  margin: number,
): MarginVerdict {
  if (!(margin >= 0)) throw new RangeError("notWorseBy needs a margin of 0 or more");
  if (lower === null || upper === null) return "unknown";
  const loss = higherIsBetter ? { least: -upper, most: -lower } : { least: lower, most: upper };
  if (loss.most <= margin) return "holds";
  return loss.least > margin ? "broken" : "undecided";
}
