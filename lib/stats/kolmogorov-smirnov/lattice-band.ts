import { binomialMass } from "../kernels/binomial-mass";

/** So many diagonals are walked in one sweep over the band. */
export const STRIDE = 8;
/** After so many diagonals the weights are brought back to chances, and the margins counted afresh. */
const REFRESH_EVERY = 512;
const TOO_SMALL_TO_STEP = 1e-280;

/**
 * A random walk from (0, 0) that steps right with chance m / (m + n), else up, and the band
 * |n i - m j| < numerator around its mean; m <= n. On the diagonal i + j = s, weights[i] is the chance that
 * the walk stands at (i, s - i) and has left the band before, known for low <= i <= high. Outside the band
 * it is the binomial probability.
 *
 * The weights are kept divided by the chance of a step up, once for each step since the last refresh: at
 * most 2^520. A cell then costs one multiplication and one addition.
 */
export class LatticeBand {
  s: number;
  readonly weights: Float64Array;
  private readonly right: number;
  private readonly up: number;
  /** Of a step to the right. */
  private readonly odds: number;
  private refreshed: number;
  /** n i - m j at low and at high. */
  private lowOffset: number;
  private highOffset: number;
  /** Per diagonal of a sweep, the one the walk stands on first: the cells inside the band are lows .. highs. */
  private readonly lows = new Int32Array(STRIDE + 1);
  private readonly highs = new Int32Array(STRIDE + 1);
  /** Weights of all paths just outside the band, at low - 1 and high + 1; 0 where there is no such cell. */
  private readonly belows = new Float64Array(STRIDE + 1);
  private readonly aboves = new Float64Array(STRIDE + 1);
  /** The weights of one i on these diagonals. */
  private readonly column = new Float64Array(STRIDE + 1);

  /** Starts on diagonal `s`, before which nobody need be counted as having left; it will be walked up to `last`. */
  constructor(
    private readonly numerator: number,
    private readonly m: number,
    private readonly n: number,
    s: number,
    last: number,
  ) {
    this.right = m / (m + n);
    this.up = n / (m + n);
    this.odds = m / n;
    this.s = s;
    this.refreshed = s;
    this.weights = new Float64Array(last + 2);
    const low = Math.max(0, Math.floor((m * s - numerator) / (m + n)) + 1);
    const high = Math.min(s, Math.ceil((m * s + numerator) / (m + n)) - 1);
    this.lowOffset = (m + n) * low - m * s;
    this.highOffset = (m + n) * high - m * s;
    this.lows[0] = low;
    this.highs[0] = high;
    this.refresh();
  }

  get low(): number {
    return this.lows[0]!;
  }

  get high(): number {
    return this.highs[0]!;
  }

  /** Walks at most STRIDE diagonals in one sweep; false when one has no cell inside the band, so that all paths leave it. */
  walk(steps: number): boolean {
    if (this.s - this.refreshed >= REFRESH_EVERY) this.refresh();
    if (!this.findEdges(steps)) return false;
    this.findMargin(this.belows, this.lows, -1, steps);
    this.findMargin(this.aboves, this.highs, 1, steps);
    this.sweep(steps);
    const { lows, highs, belows, aboves } = this;
    lows[0] = lows[steps]!;
    highs[0] = highs[steps]!;
    belows[0] = belows[steps]!;
    aboves[0] = aboves[steps]!;
    this.s += steps;
    return true;
  }

  /** Weights of cells by their i as chances, those of this diagonal. */
  chances(): Float64Array {
    const scale = this.up ** (this.s - this.refreshed);
    const chances = this.weights.slice(0, this.high + 1);
    for (let i = this.low; i <= this.high; i++) chances[i]! *= scale;
    return chances;
  }

  private refresh(): void {
    const { weights, low, high, s } = this;
    const scale = this.up ** (s - this.refreshed);
    for (let i = low; i <= high; i++) weights[i]! *= scale;
    this.refreshed = s;
    this.belows[0] = this.mass(low - 1, s);
    this.aboves[0] = this.mass(high + 1, s);
  }

  /** Where the band begins and ends on the diagonals of a sweep; false when one has no cell inside it. */
  private findEdges(steps: number): boolean {
    const { numerator, m, n, lows, highs } = this;
    let { lowOffset, highOffset } = this;
    for (let step = 1; step <= steps; step++) {
      lowOffset -= m;
      highOffset -= m;
      const lowMoves = +(lowOffset <= -numerator);
      const highMoves = +(highOffset + m + n < numerator);
      lowOffset += lowMoves * (m + n);
      highOffset += highMoves * (m + n);
      lows[step] = lows[step - 1]! + lowMoves;
      highs[step] = highs[step - 1]! + highMoves;
      if (lows[step]! > highs[step]!) return false;
    }
    this.lowOffset = lowOffset;
    this.highOffset = highOffset;
    return true;
  }

  /** The weights of all paths just outside an edge of the band, each from the one on the diagonal before. */
  private findMargin(margin: Float64Array, edges: Int32Array, outwards: -1 | 1, steps: number): void {
    const { m, n, s } = this;
    let value = margin[0]!;
    const countAfresh = value < TOO_SMALL_TO_STEP;
    for (let step = 1; step <= steps; step++) {
      const i = edges[step]! + outwards;
      const now = s + step;
      if (countAfresh) value = this.mass(i, now);
      else value *= edges[step] === edges[step - 1] ? now / (now - i) : (m * now) / (n * i);
      margin[step] = value;
    }
  }

  /** The weight of all paths to i on diagonal s. */
  private mass(i: number, s: number): number {
    return i < 0 || i > s ? 0 : binomialMass(i, s, this.right) / this.up ** (s - this.refreshed);
  }

  /**
   * Column by column from below: a cell needs its left neighbour and itself on the diagonal before, so a column
   * needs the one before it alone. Columns from the last low to the first high lie inside the band all along.
   */
  private sweep(steps: number): void {
    const { column, belows } = this;
    const first = this.lows[steps]!;
    const last = this.highs[0]!;
    const top = this.highs[steps]!;
    for (let step = 0; step < steps; step++) column[step] = belows[step]!;
    let i = this.lows[0]!;
    while (i < first && i <= last) this.walkEdge(i++, steps);
    if (steps === STRIDE) {
      this.walkInside(i, last);
      i = Math.max(i, last + 1);
    }
    while (i <= top) this.walkEdge(i++, steps);
  }

  /** Columns that lie inside the band on all diagonals of a full sweep: nothing but arithmetic, in registers. */
  private walkInside(first: number, last: number): void {
    const { weights, column, odds } = this;
    let a = column[0]!;
    let b = column[1]!;
    let c = column[2]!;
    let d = column[3]!;
    let e = column[4]!;
    let f = column[5]!;
    let g = column[6]!;
    let h = column[7]!;
    for (let i = first; i <= last; i++) {
      const next = weights[i]!;
      const nextB = odds * a + next;
      a = next;
      const nextC = odds * b + nextB;
      b = nextB;
      const nextD = odds * c + nextC;
      c = nextC;
      const nextE = odds * d + nextD;
      d = nextD;
      const nextF = odds * e + nextE;
      e = nextE;
      const nextG = odds * f + nextF;
      f = nextF;
      const nextH = odds * g + nextG;
      g = nextG;
      weights[i] = odds * h + nextH;
      h = nextH;
    }
    column[0] = a;
    column[1] = b;
    column[2] = c;
    column[3] = d;
    column[4] = e;
    column[5] = f;
    column[6] = g;
    column[7] = h;
  }

  /** A column of which some cells may lie outside the band. */
  private walkEdge(i: number, steps: number): void {
    const { weights, column, lows, highs, belows, aboves, odds } = this;
    let before = column[0]!;
    let now = i <= highs[0]! ? weights[i]! : aboves[0]!;
    column[0] = now;
    for (let step = 1; step <= steps; step++) {
      now = i < lows[step]! ? belows[step]! : i > highs[step]! ? aboves[step]! : odds * before + now;
      before = column[step]!;
      column[step] = now;
    }
    weights[i] = now;
  }
}
