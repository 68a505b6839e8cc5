import { stirlingRemainder } from "../kernels/stirling-remainder";

/** 1 / t!, as many as reach the precision of a double. */
const INVERSE_FACTORIALS = inverseFactorials(21);

/**
 * P(D_n < d) by the matrix of Durbin as Marsaglia, Tsang & Wang (2003) write it: n! / n^n times the middle
 * entry of H^n, H of size 2 ceil(nd) - 1. One row vector is stepped n times instead of powering the matrix,
 * and only the terms 1/t! that matter are used: n * 2nd * 20 multiplications, all positive, so nothing
 * cancels. Every step is divided by e, which leaves n! e^n / n^n, a plain Stirling factor, for the end.
 */
export function matrixCumulative(d: number, n: number): number {
  const k = Math.ceil(n * d);
  const size = 2 * k - 1;
  const h = k - n * d;
  const edge = edgeColumn(h, size);
  const terms = INVERSE_FACTORIALS.length;
  const shrink = Math.exp(-1);
  let vector = new Float64Array(size);
  let fresh = new Float64Array(size);
  vector[k - 1] = 1;
  for (let step = 0; step < n; step++) {
    let first = 0;
    for (let i = 0; i < size && i < terms; i++) first += vector[i]! * edge[i]!;
    fresh[0] = first * shrink;
    const bottom = vector[size - 1]!;
    for (let column = 1; column < size; column++) {
      const reach = Math.min(terms, size - column);
      let value = bottom * edge[size - 1 - column]!;
      for (let t = 0; t < reach; t++) value += vector[column - 1 + t]! * INVERSE_FACTORIALS[t]!;
      fresh[column] = value * shrink;
    }
    [vector, fresh] = [fresh, vector];
  }
  return vector[k - 1]! * Math.sqrt(2 * Math.PI * n) * Math.exp(stirlingRemainder(n));
}

/**
 * First column of H: (1 - h^i) / i!, its last entry the corner (1 - 2 h^size + max(0, 2h - 1)^size) / size!.
 */
function edgeColumn(h: number, size: number): Float64Array {
  const edge = new Float64Array(size);
  for (let i = 0; i < size && i + 1 < INVERSE_FACTORIALS.length; i++) {
    edge[i] = (1 - h ** (i + 1)) * INVERSE_FACTORIALS[i + 1]!;
  }
  if (size < INVERSE_FACTORIALS.length) {
    const corner = 1 - 2 * h ** size + Math.max(0, 2 * h - 1) ** size;
    edge[size - 1] = corner * INVERSE_FACTORIALS[size]!;
  }
  return edge;
}

function inverseFactorials(count: number): Float64Array {
  const values = new Float64Array(count).fill(1);
  for (let t = 1; t < count; t++) values[t] = values[t - 1]! / t;
  return values;
}
