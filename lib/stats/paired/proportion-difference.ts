import { NORMAL_QUANTILE_975 } from "../performance/wilson-interval";
import { type PairedEstimate, withoutInterval } from "./paired-estimate";

/** How many rows succeeded by both, by one alone, by neither. */
export interface PairedOutcomes {
  readonly both: number;
  readonly championOnly: number;
  readonly challengerOnly: number;
  readonly neither: number;
}

/**
 * Difference of two proportions of the same rows with the adjusted Wald interval: one success is added to either side's
 * discordant rows. It keeps its level from a few rows on and has a width even where the two never differ.
 *
 *   p' = (challengerOnly + 1) / (n + 2), q' = (championOnly + 1) / (n + 2)
 *   p' - q' +- z sqrt((p' + q' - (p' - q')^2) / (n + 2)), cut to [-1, 1]
 *
 * Bonett & Price, J. Educ. Behav. Stat. 37:479 (2012). undefined without rows.
 *
 * @example pairedProportionDifference({ both: 40, championOnly: 2, challengerOnly: 8, neither: 0 }).interval
 * // { lower: -0.00657, upper: 0.23734 }
 */
export function pairedProportionDifference(outcomes: PairedOutcomes): PairedEstimate {
  const { both, championOnly, challengerOnly, neither } = outcomes;
  const counts = [both, championOnly, challengerOnly, neither];
  if (!counts.every((count) => count >= 0)) throw new RangeError("pairedProportionDifference needs counts");
  const rows = both + championOnly + challengerOnly + neither;
  if (rows === 0) return withoutInterval("no rows");
  const [up, down] = [(challengerOnly + 1) / (rows + 2), (championOnly + 1) / (rows + 2)];
  const half = NORMAL_QUANTILE_975 * Math.sqrt((up + down - (up - down) ** 2) / (rows + 2));
  return {
    champion: (both + championOnly) / rows,
    challenger: (both + challengerOnly) / rows,
    difference: (challengerOnly - championOnly) / rows,
    interval: { lower: Math.max(-1, up - down - half), upper: Math.min(1, up - down + half) },
    reason: undefined,
  };
}
