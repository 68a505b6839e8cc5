import { logRatioExcess } from "./log-ratio-excess";
import { stirlingRemainder } from "./stirling-remainder";

const MOST_TERMS = 1_000_000;

/**
 * The regularised upper incomplete gamma function Q(a, x), a > 0, x >= 0. Its density factor x^a e^-x /
 * Gamma(a + 1) is taken in Stirling form, so that nothing cancels in the exponent; then the continued
 * fraction (Lentz 1976) above a, and one minus the power series below, where Q is not small.
 */
export function upperGamma(a: number, x: number): number {
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const exponent = a * logRatioExcess((x - a) / a) - stirlingRemainder(a);
  const density = Math.exp(exponent) / Math.sqrt(2 * Math.PI * a);
  if (density === 0) return x < a ? 1 : 0;
  return x < a + 1 ? 1 - density * powerSeries(a, x) : density * a * continuedFraction(a, x);
}

function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < MOST_TERMS && term > sum * Number.EPSILON; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < MOST_TERMS; k++) {
    const coefficient = k * (a - k);
    b += 2;
    d = 1 / (b + coefficient * d);
    c = b + coefficient / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return value;
}
