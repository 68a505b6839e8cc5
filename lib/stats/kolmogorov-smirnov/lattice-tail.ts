import { binomialMass } from "../kernels/binomial-mass";

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
  const half = (m + n) >> 1;
  const band = startBand(numerator, m, n, half);
  while (band.s < half) if (!(half - band.s > 1 ? walkTwo(band) : walkOne(band))) return 1;
  const near = weightsOf(band);
  if ((m + n) % 2 === 0) return Math.min(1, meetInTheMiddle(band, near, near, half));
  if (!walkOne(band)) return 1;
  return Math.min(1, meetInTheMiddle(band, near, weightsOf(band), half));
}

/**
 * The share of paths that have left the band on either half, summed over the middle diagonal: outwards from
 * its centre, so that the binomial probabilities of both halves follow by their ratios.
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

/** The part of the diagonal i + j = s that lies inside the band, low <= i <= high. */
interface Band {
  readonly numerator: number;
  readonly m: number;
  readonly n: number;
  /** Chances of a step to the right (a reference value) and up (a current one). */
  readonly right: number;
  readonly up: number;
  /**
   * weights[i]: chance that the walk stands at (i, s - i) and has left the band before; kept for low .. high.
   */
  readonly weights: Float64Array;
  s: number;
  low: number;
  high: number;
  /** n i - m j at low and at high. */
  lowOffset: number;
  highOffset: number;
  /** Binomial probabilities just outside the band, at low - 1 and high + 1; 0 where there is no such cell. */
  below: number;
  above: number;
}

function startBand(numerator: number, m: number, n: number, half: number): Band {
  const [right, up] = [m / (m + n), n / (m + n)];
  const s = Math.min(half - 1, Math.floor(negligibleShare(numerator, m, n) * (m + n)));
  const low = Math.max(0, Math.floor((m * s - numerator) / (m + n)) + 1);
  const high = Math.min(s, Math.ceil((m * s + numerator) / (m + n)) - 1);
  const offsets = { lowOffset: (m + n) * low - m * s, highOffset: (m + n) * high - m * s };
  const below = low > 0 ? binomialMass(low - 1, s, right) : 0;
  const above = high < s ? binomialMass(high + 1, s, right) : 0;
  return {
    numerator,
    m,
    n,
    right,
    up,
    weights: new Float64Array(half + 4),
    s,
    low,
    high,
    ...offsets,
    below,
    above,
  };
}

/** e^-this is nothing beside one. */
const NEGLIGIBLE_EXPONENT = 45;

/**
 * The first part of the walk in which nobody need be counted as having left: to be d away at time t and back at the
 * end costs exp(-z^2 / (2 t (1 - t))), z^2 = n_e d^2, least at the middle; what is e^-45 of that is left out.
 */
function negligibleShare(numerator: number, m: number, n: number): number {
  const z2 = (numerator / m / n) * (numerator / (m + n));
  const product = z2 / (4 * z2 + 2 * NEGLIGIBLE_EXPONENT);
  return (1 - Math.sqrt(Math.max(0, 1 - 4 * product))) / 2;
}

/** Moves to the next diagonal; false when it has no cell inside the band, so that every path leaves it. */
function advance(band: Band): boolean {
  const { numerator, m, n } = band;
  const s = band.s + 1;
  band.lowOffset -= m;
  band.highOffset -= m;
  const lowMoves = band.lowOffset <= -numerator;
  const highMoves = band.highOffset + m + n < numerator;
  if (lowMoves) band.lowOffset += m + n;
  if (highMoves) band.highOffset += m + n;
  const low = band.low + (lowMoves ? 1 : 0);
  const high = band.high + (highMoves ? 1 : 0);
  band.below = low > 0 ? neighbour(band, band.below, lowMoves, low - 1, s) : 0;
  band.above = high < s ? neighbour(band, band.above, highMoves, high + 1, s) : 0;
  band.s = s;
  band.low = low;
  band.high = high;
  return low <= high;
}

const REFRESH_EVERY = 128;
const TOO_SMALL_TO_STEP = 1e-280;

/**
 * The binomial probability at i of s steps, from that of s - 1 steps at i, or at i - 1 when it moved, where
 * safe.
 */
function neighbour(band: Band, value: number, moved: boolean, i: number, s: number): number {
  if (value < TOO_SMALL_TO_STEP || s % REFRESH_EVERY === 0) return binomialMass(i, s, band.right);
  return moved ? ((value * s) / i) * band.right : ((value * s) / (s - i)) * band.up;
}

function walkOne(band: Band): boolean {
  const { right, up, weights, low, high, below, above } = band;
  weights[high + 1] = above;
  if (!advance(band)) return false;
  for (let i = band.high; i > low; i--) weights[i] = right * weights[i - 1]! + up * weights[i]!;
  if (band.low === low) weights[low] = right * below + up * weights[low]!;
  return true;
}

/**
 * Two diagonals in one sweep from above: the second follows the first one cell behind, at half the memory
 * traffic.
 */
function walkTwo(band: Band): boolean {
  const { right, up, weights, low, high, below, above } = band;
  weights[high + 1] = above;
  if (!advance(band)) return false;
  const top = band.high;
  let here = weights[top]!;
  let later = band.above;
  for (let i = top; i > low; i--) {
    const beside = weights[i - 1]!;
    const now = right * beside + up * here;
    weights[i + 1] = right * now + up * later;
    here = beside;
    later = now;
  }
  if (band.low === low) {
    const now = right * below + up * here;
    weights[low + 1] = right * now + up * later;
    later = now;
  }
  weights[band.low] = right * band.below + up * later;
  return advance(band);
}

interface Weights {
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
}

function weightsOf({ weights, low, high }: Band): Weights {
  return { values: weights.slice(0, high + 1), low, high };
}

function leftOf(weights: Weights, i: number, all: number): number {
  return i >= weights.low && i <= weights.high ? Math.min(all, weights.values[i]!) : all;
}
