import { chiSquareSurvival } from "../chi-square";
import { inverseTail } from "../kernels/inverse-tail";
import { kstwoSurvival } from "../kolmogorov-smirnov";

/** The smallest D with kstwo.sf(D, n) < alpha and D >= floor, to about nine digits. */
export function smallestAlarmingDistance(n: number, alpha: number, floor: number): number {
  const tail = (d: number) => kstwoSurvival(d, n);
  if (tail(floor) < alpha) return floor;
  // 2 exp(-2 n d^2) overstates the tail, so its root lies above; both ends then bracket the true one.
  const above = Math.min(1, Math.sqrt(Math.log(2 / alpha) / (2 * n)));
  if (above <= floor) return floor;
  return Math.max(floor, inverseTail(tail, alpha, Math.max(floor, 0.6 * above), above));
}

/**
 * The smallest V° that the pooled chi-square test could call drift: X^2 is about 4 n_e (V°^2 + df / (4 n_e)),
 * so V° = sqrt((critical X^2 - df) / (4 n_e)). Above 1 the column is blind: no change of its shares could
 * alarm.
 */
export function smallestAlarmingEffect(df: number, nEffective: number, alpha: number, floor: number): number {
  if (df === 0) return Number.POSITIVE_INFINITY;
  const tail = (x: number) => chiSquareSurvival(x, df);
  const needed = 4 * nEffective * floor * floor + df;
  if (tail(needed) < alpha) return floor;
  let high = 2 * needed;
  while (tail(high) > alpha) high *= 2;
  const critical = inverseTail(tail, alpha, needed, high);
  return Math.max(floor, Math.sqrt((critical - df) / (4 * nEffective)));
}
