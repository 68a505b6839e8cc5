import { logBinomialMass } from "../kernels/binomial-mass";

/** e^-this is nothing beside one, even a thousand times over. */
const NEGLIGIBLE_EXPONENT = 60;

/**
 * A diagonal i + j = s up to which so few of the paths from (0, 0) to (m, n) leave the band
 * |n i - m j| < numerator that they need not be counted.
 *
 * To be d away at time t and back at the end costs a bridge exp(-z^2 / (2 t (1 - t))), z^2 = n_e d^2, least at
 * the middle: that gives the first guess. Far out it is wrong, so the guess is tried on the paths themselves: the
 * logarithm of those through the first cell outside the band is concave along an edge, so where it is smaller
 * than at the middle it was smaller still before. While it is not, the guess is halved.
 */
export function lastNegligibleDiagonal(numerator: number, m: number, n: number): number {
  const half = (m + n) >> 1;
  const z2 = (numerator / m / n) * (numerator / (m + n));
  const product = z2 / (4 * z2 + 2 * NEGLIGIBLE_EXPONENT);
  const share = (1 - Math.sqrt(Math.max(0, 1 - 4 * product))) / 2;
  const atMiddle = pathsOutside(numerator, m, n, half);
  const negligible = Math.max(...atMiddle) - NEGLIGIBLE_EXPONENT;
  const early = (paths: number, side: number) => paths < negligible && paths < atMiddle[side]!;
  let s = Math.min(half - 1, Math.floor(share * (m + n)));
  while (s > 0 && !pathsOutside(numerator, m, n, s).every(early)) s >>= 1;
  return s;
}

/** Logarithms of the chances to pass diagonal s just below and just above the band, up to one factor. */
function pathsOutside(numerator: number, m: number, n: number, s: number): [number, number] {
  const below = Math.floor((m * s - numerator) / (m + n));
  const above = Math.ceil((m * s + numerator) / (m + n));
  return [pathsThrough(below, m, n, s), pathsThrough(above, m, n, s)];
}

function pathsThrough(i: number, m: number, n: number, s: number): number {
  if (i < 0 || i > s || i > m || s - i > n) return Number.NEGATIVE_INFINITY;
  const right = m / (m + n);
  return logBinomialMass(i, s, right) + logBinomialMass(m - i, m + n - s, right);
}
