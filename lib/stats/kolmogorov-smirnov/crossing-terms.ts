/**
 * What P(D_n >= d) differs by from twice the one-sided tail: the paths that cross both sides, as the
 * expansion of Li-Chien (1956) and Korolyuk (1960) in powers of 1/sqrt(n) knows them (its terms k >= 2, third
 * order).
 */
export function crossingTerms(d: number, n: number): number {
  const z = d * Math.sqrt(n);
  const rootN = Math.sqrt(n);
  let total = 0;
  for (let k = 2; k * k * z * z < 40; k++) {
    const odd = k % 2 === 1;
    const f1 = k * k - (odd ? 1 : 0);
    const f2 = 5 * k * k + 22 - (odd ? 15 : 0);
    const kz = (k * z) ** 2;
    const bracket =
      1 -
      (2 * k * k * z) / (3 * rootN) -
      (f1 - 4 * (f1 + 3) * kz + 8 * kz * kz) / (18 * n) +
      ((k * k * z) / (27 * n * rootN)) * (f2 / 5 - (4 * (f2 + 45) * kz) / 15 + 8 * kz * kz);
    total += (odd ? 2 : -2) * Math.exp(-2 * kz) * bracket;
  }
  return total;
}
