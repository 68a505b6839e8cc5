const SERIES_FROM = 16;
const TABLE = Float64Array.from({ length: 64 }, (_, x) => (x === 0 ? 0 : computeRemainder(x)));

/**
 * log Gamma(x + 1) less Stirling's sqrt(2 pi x) (x / e)^x, x > 0: what is left is small, so products of
 * factorials keep full relative precision where differences of log-gammas lose it. The asymptotic series from
 * 16 on; below, the recurrence s(x) = s(x + 1) + (x + 1/2) log((x + 1) / x) - 1.
 */
export function stirlingRemainder(x: number): number {
  if (x < 64 && Number.isInteger(x)) return TABLE[x]!;
  return computeRemainder(x);
}

function computeRemainder(x: number): number {
  let carried = 0;
  let at = x;
  for (; at < SERIES_FROM; at++) carried += (at + 0.5) * Math.log1p(1 / at) - 1;
  const inverse = 1 / at;
  const square = inverse * inverse;
  return (
    carried +
    inverse *
      (1 / 12 -
        square *
          (1 / 360 -
            square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360))))))
  );
}
