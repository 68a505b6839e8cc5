import { binomialMass } from "../kernels/binomial-mass";

/**
 * P(D >= numerator / (m n)) under H0 for two samples without ties of different sizes: the share of lattice
 * paths from (0, 0) to (m, n) that leave the band |n i - m j| < numerator (Hodges 1958).
 *
 * A path is a random walk that steps right with chance m / (m + n), conditioned on its end, so the weight of the
 * paths that have left the band follows a two-term recursion of positive numbers in which nothing cancels, and every
 * weight outside the band is a binomial probability. The band is symmetric about its middle: both halves meet there,
 * so only the first is walked. O(d m n) multiplications.
 */
export function latticeTail(numerator: number, m: number, n: number): number {
  const half = (m + n) >> 1;
  const band: Band = {
    numerator,
    m,
    n,
    right: m / (m + n),
    up: n / (m + n),
    weights: new Float64Array(half + 4),
  };
  let at: Diagonal | undefined = { s: 0, low: 0, high: 0, below: 0, above: 0 };
  while (at && at.s < half) at = half - at.s > 1 ? walkTwo(band, at) : walkOne(band, at);
  if (!at) return 1;
  const near = weightsOf(band, at);
  if ((m + n) % 2 === 0) return Math.min(1, meetInTheMiddle(band, near, near, half));
  const next = walkOne(band, at);
  return next ? Math.min(1, meetInTheMiddle(band, near, weightsOf(band, next), half)) : 1;
}

/**
 * The share of paths that have left the band on either half, summed over the middle diagonal: outwards from its
 * centre, so that the binomial probabilities of both halves follow by their ratios.
 */
function meetInTheMiddle({ m, n, right }: Band, near: Weights, far: Weights, half: number): number {
  const ends = binomialMass(m, m + n, right);
  const centre = Math.round((m / (m + n)) * half);
  const odds = m / n;
  let total = 0;
  for (const direction of [1, -1]) {
    let before = binomialMass(centre, half, right);
    let after = binomialMass(m - centre, m + n - half, right);
    for (let i = centre; i >= Math.max(0, half - n) && i <= Math.min(m, half); i += direction) {
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

interface Band {
  readonly numerator: number;
  readonly m: number;
  readonly n: number;
  /** Chances of a step to the right (a reference value) and up (a current one). */
  readonly right: number;
  readonly up: number;
  /** weights[i]: chance that the walk stands at (i, s - i) and has left the band before; kept for low .. high. */
  readonly weights: Float64Array;
}

/** The part of diagonal i + j = s inside the band, and the binomial probabilities just outside, at low - 1 and high + 1. */
interface Diagonal {
  readonly s: number;
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
}

/** undefined when the diagonal has no cell inside the band, so that every path leaves it. */
function diagonalAfter(band: Band, from: Diagonal): Diagonal | undefined {
  const { numerator, m, n } = band;
  const s = from.s + 1;
  const low = Math.max(0, Math.floor((m * s - numerator) / (m + n)) + 1);
  const high = Math.min(s, Math.ceil((m * s + numerator) / (m + n)) - 1);
  if (low > high) return undefined;
  const below = low > 0 ? neighbour(band, from.below, from.low - 1, low - 1, s) : 0;
  const above = high < s ? neighbour(band, from.above, from.high + 1, high + 1, s) : 0;
  return { s, low, high, below, above };
}

function walkOne(band: Band, from: Diagonal): Diagonal | undefined {
  const { right, up, weights } = band;
  const to = diagonalAfter(band, from);
  if (!to) return undefined;
  weights[from.high + 1] = from.above;
  for (let i = to.high; i > from.low; i--) weights[i] = right * weights[i - 1]! + up * weights[i]!;
  if (to.low === from.low) weights[to.low] = right * from.below + up * weights[to.low]!;
  return to;
}

/** Two diagonals in one sweep from above: the second follows the first one cell behind, at half the memory traffic. */
function walkTwo(band: Band, from: Diagonal): Diagonal | undefined {
  const { right, up, weights } = band;
  const via = diagonalAfter(band, from);
  const to = via && diagonalAfter(band, via);
  if (!to) return undefined;
  weights[from.high + 1] = from.above;
  let here = weights[via.high]!;
  let later = via.above;
  for (let i = via.high; i > from.low; i--) {
    const beside = weights[i - 1]!;
    const now = right * beside + up * here;
    weights[i + 1] = right * now + up * later;
    here = beside;
    later = now;
  }
  if (via.low === from.low) {
    const now = right * from.below + up * here;
    weights[via.low + 1] = right * now + up * later;
    later = now;
  }
  weights[via.low] = right * via.below + up * later;
  return to;
}

const REFRESH_EVERY = 128;
const TOO_SMALL_TO_STEP = 1e-280;

/** The binomial probability at i of s steps, from the one at `before` of s - 1 steps where that is safe. */
function neighbour({ right, up }: Band, value: number, before: number, i: number, s: number): number {
  if (value < TOO_SMALL_TO_STEP || s % REFRESH_EVERY === 0) return binomialMass(i, s, right);
  return i === before ? ((value * s) / (s - i)) * up : ((value * s) / i) * right;
}

interface Weights {
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
}

function weightsOf(band: Band, { low, high }: Diagonal): Weights {
  return { values: band.weights.slice(0, high + 1), low, high };
}

function leftOf(weights: Weights, i: number, all: number): number {
  return i >= weights.low && i <= weights.high ? Math.min(all, weights.values[i]!) : all;
}
