/**
 * P(D >= steps / n) under H0 for two samples of n each: the reflection principle gives
 * 2 sum_k (-1)^(k-1) C(2n, n - k steps) / C(2n, n). O(n).
 */
export function equalSizesTail(steps: number, n: number): number {
  let ratio = 1;
  let total = 0;
  let sign = 1;
  for (let away = 1; away <= n; away++) {
    ratio *= (n - away + 1) / (n + away);
    if (ratio === 0) break;
    if (away % steps === 0) {
      total += sign * ratio;
      sign = -sign;
      if (ratio < total * 1e-18) break;
    }
  }
  return Math.min(1, 2 * total);
}
