import { binomialMass } from "../kernels/binomial-mass";
import { LatticeBand, STRIDE } from "./lattice-band";
import { lastNegligibleDiagonal } from "./negligible-diagonals";

/**
 * P(D >= numerator / (m n)) under H0 for two samples without ties of different sizes: the share of lattice
 * paths from (0, 0) to (m, n) that leave the band |n i - m j| < numerator (Hodges 1958).
 *
 * A path is a random walk that steps right with chance m / (m + n), conditioned on its end, so the weight of
 * the paths that have left the band follows a two-term recursion of positive numbers in which nothing
 * cancels, and every weight outside the band is a binomial probability. The band is symmetric about its
 * middle: both halves meet there, so only the first is walked. O(d m n) multiplications.
 */
export function latticeTail(numerator: number, m: number, n: number): number {
  if (m > n) return latticeTail(numerator, n, m);
  const half = (m + n) >> 1;
  const band = new LatticeBand(numerator, m, n, lastNegligibleDiagonal(numerator, m, n), half + 1);
  while (band.s < half) if (!band.walk(Math.min(STRIDE, half - band.s))) return 1;
  const near = weightsOf(band);
  if ((m + n) % 2 === 0) return Math.min(1, meetInTheMiddle(m, n, near, near));
  if (!band.walk(1)) return 1;
  return Math.min(1, meetInTheMiddle(m, n, near, weightsOf(band)));
}

/**
 * The share of paths that have left the band on either half, summed over the middle diagonal: outwards from
 * its centre, so that the binomial probabilities of both halves follow by their ratios.
 */
function meetInTheMiddle(m: number, n: number, near: Weights, far: Weights): number {
  const half = (m + n) >> 1;
  const right = m / (m + n);
  const ends = binomialMass(m, m + n, right);
  const centre = Math.round((m / (m + n)) * half);
  const odds = m / n;
  let total = 0;
  for (const direction of [1, -1]) {
    let before = binomialMass(centre, half, right);
    let after = binomialMass(m - centre, m + n - half, right);
    for (let i = centre; i >= 0 && i <= Math.min(m, half); i += direction) {
      const left = leftOf(near, i, before);
      const inside = i >= near.low && i <= near.high;
      if (direction === 1 || i !== centre) {
        total += left * after + Math.max(0, before - left) * leftOf(far, m - i, after);
      }
      if (!inside && before * after < total * 1e-18) break;
      const j = half - i;
      if (direction === 1) {
        before *= (j / (i + 1)) * odds;
        after *= (m - i) / (n - j + 1) / odds;
      } else {
        before *= i / (j + 1) / odds;
        after *= ((n - j) / (m - i + 1)) * odds;
      }
    }
  }
  return total / ends;
}

interface Weights {
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
}

function weightsOf(band: LatticeBand): Weights {
  return { values: band.chances(), low: band.low, high: band.high };
}

function leftOf(weights: Weights, i: number, all: number): number {
  return i >= weights.low && i <= weights.high ? Math.min(all, weights.values[i]!) : all;
}
