import { logBinomialMass } from "../kernels/binomial-mass";

const NEGLIGIBLE = 1e-17;
/** The series in the reference's counts decays like i^-(count + 1); with fewer rows the other one is taken. */
const LEAST_COUNT_FOR_REFERENCE_SERIES = 64;

/**
 * How likely a category is to be as far from its expected share as it is, on its own side of it: Fisher's
 * exact tail for an expected count that may be real, P(BB(n, e + 1, m - e) >= count) above the share e / m
 * and P(BB(n, e, m - e + 1) <= count) below it, BB the beta-binomial distribution. 1 on the share itself.
 * Equal to the hypergeometric tail of the 2 x 2 table when e is whole.
 *
 * All terms are positive, and the shorter of two equivalent series is summed: over the window's counts, or
 * over those of the reference. So the cost follows the smaller of the two sides.
 *
 * @param count rows of the category among the n of the window
 * @param expected e, rows of the category on the reference's effective size m, from 0 to m
 * @example betaBinomialTail(9, 10, 20, 100) // 1.8e-5
 */
export function betaBinomialTail(count: number, n: number, expected: number, m: number): number {
  if (!(count >= 0 && count <= n && n > 0))
    throw new RangeError("betaBinomialTail needs a count from 0 to n");
  if (!(expected >= 0 && expected <= m && m > 0)) {
    throw new RangeError("betaBinomialTail needs an expected count from 0 to m");
  }
  if (count * m === expected * n) return 1;
  return count * m > expected * n
    ? upperTail(count, n, expected, m)
    : upperTail(n - count, n, m - expected, m);
}

/** P(BB(n, e + 1, m - e) >= count), count above its share. */
function upperTail(count: number, n: number, expected: number, m: number): number {
  if (expected >= m) return 1;
  const first = firstTerm(count, n, expected, m);
  const tail =
    n > m && count >= LEAST_COUNT_FOR_REFERENCE_SERIES
      ? referenceSeries(first, count, n, expected, m)
      : windowSeries(first, count, n, expected, m);
  return Math.min(1, tail);
}

/** P(BB(n, e + 1, m - e) = count), as a ratio of binomial densities that share one success rate. */
function firstTerm(count: number, n: number, expected: number, m: number): number {
  const share = (count + expected) / (n + m);
  return (
    Math.exp(
      logBinomialMass(count, n, share) +
        logBinomialMass(expected, m, share) -
        logBinomialMass(count + expected, n + m, share),
    ) *
    ((m - expected) / (n + m - count - expected))
  );
}

function windowSeries(first: number, count: number, n: number, expected: number, m: number): number {
  let term = first;
  let sum = first;
  for (let k = count; k < n && term > sum * NEGLIGIBLE; k++) {
    term *= ((n - k) / (k + 1)) * ((k + expected + 1) / (n - k - 1 + m - expected));
    sum += term;
  }
  return sum;
}

function referenceSeries(first: number, count: number, n: number, expected: number, m: number): number {
  const a = expected + 1;
  const b = m - expected;
  const rest = n - count;
  let term = first * (count / b) * ((rest + b) / (n + a + b));
  let sum = term;
  for (let i = 0; term > sum * NEGLIGIBLE; i++) {
    term *= ((a + b + i) / (b + 1 + i)) * ((rest + 1 + b + i) / (n + 1 + a + b + i));
    sum += term;
  }
  return sum;
}
