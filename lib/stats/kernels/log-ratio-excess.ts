/**
 * log(1 + t) - t without cancellation for small t, t > -1: the exponent of every Stirling-like density.
 *
 * Near 0 the series in u = t / (2 + t): log(1 + t) = 2 (u + u^3/3 + u^5/5 + ...) and t = 2 u / (1 - u).
 */
export function logRatioExcess(t: number): number {
  if (Math.abs(t) > 0.2) return Math.log1p(t) - t;
  const u = t / (2 + t);
  const square = u * u;
  let series = 0;
  for (let odd = 21; odd >= 3; odd -= 2) series = series * square + 1 / odd;
  return 2 * u * square * series - t * u;
}
