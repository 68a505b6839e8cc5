/**
 * The argument at which a decreasing tail probability falls to `target`, by false position on its logarithm
 * (the Illinois rule), to about nine digits. `low` must be above the target and `high` at or below it.
 */
export function inverseTail(tail: (x: number) => number, target: number, low: number, high: number): number {
  const excess = (x: number) => Math.log(Math.max(tail(x), Number.MIN_VALUE)) - Math.log(target);
  let [left, right] = [low, high];
  let [above, below] = [excess(low), excess(high)];
  let kept = 0;
  for (let round = 0; round < 60 && right - left > 1e-9 * right; round++) {
    const middle = left + (right - left) * (above / (above - below));
    const at = excess(middle);
    if (at > 0) {
      [left, above] = [middle, at];
      if (kept === 1) below /= 2;
      kept = 1;
    } else {
      if (at > -1e-9) return middle;
      [right, below] = [middle, at];
      if (kept === -1) above /= 2;
      kept = -1;
    }
  }
  return right;
}
