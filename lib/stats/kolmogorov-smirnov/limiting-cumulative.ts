/**
 * P(D_n < d) by the expansion of Pelz & Good (1976) in powers of 1/sqrt(n) up to the third, as Simard &
 * L'Ecuyer (2011) print it. For the body of the distribution of large samples, where its sums converge at
 * once.
 */
export function limitingCumulative(d: number, n: number): number {
  const z = d * Math.sqrt(n);
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  let k0 = 0;
  let k1 = 0;
  let k2 = 0;
  let k3 = 0;
  for (let k = 0; k < 12; k++) {
    const half = (Math.PI * (k + 0.5)) ** 2;
    const weight = 2 * Math.exp(-half / (2 * z2));
    k0 += weight / 2;
    k1 += weight * (half - z2);
    k2 += weight * (6 * z6 + 2 * z4 + half * (2 * z4 - 5 * z2) + half * half * (1 - 2 * z2));
    k3 +=
      weight *
      (half ** 3 * (5 - 30 * z2) +
        half * half * (212 * z4 - 60 * z2) +
        half * (135 * z4 - 96 * z6) -
        30 * z6 -
        90 * z4 * z4);
  }
  let wholeTwo = 0;
  let wholeThree = 0;
  for (let k = 1; k < 12; k++) {
    const whole = (Math.PI * k) ** 2;
    const weight = 2 * Math.exp(-whole / (2 * z2));
    wholeTwo += weight * whole;
    wholeThree += weight * (3 * whole * z2 - whole * whole);
  }
  const root = Math.sqrt(Math.PI / 2);
  const second = k2 / (72 * z6 * z) - wholeTwo / (36 * z2 * z);
  const third = k3 / (6480 * z6 * z4) + wholeThree / (216 * z6);
  const rootN = Math.sqrt(n);
  const total = (2 * k0) / z + (k1 / (6 * z4) + (second + third / rootN) / rootN) / rootN;
  return Math.max(0, Math.min(1, root * total));
}
