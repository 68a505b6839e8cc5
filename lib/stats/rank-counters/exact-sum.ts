/** Splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/**
 * A sum without rounding: of what was added and taken back again nothing is left, whatever its size and order.
 * The sum is kept as numbers that do not overlap, the largest last; there are seldom more than three.
 *
 * Source: Shewchuk 1997, Adaptive precision floating-point arithmetic ("grow expansion"); products by Dekker
 * 1971. Finite numbers only, and sums within the range of a double.
 *
 * @example const sum = new ExactSum(); sum.add(1e16); sum.add(1); sum.add(-1e16); sum.value // 1
 */
export class ExactSum {
  private parts: number[] = [];

  /** The sum as a double. */
  get value(): number {
    let sum = 0;
    for (let index = this.parts.length - 1; index >= 0; index--) sum += this.parts[index]!;
    return sum;
  }

  /** Numbers whose sum this is, the largest last. */
  get partials(): readonly number[] {
    return this.parts;
  }

  add(number: number): void {
    let carried = number;
    let kept = 0;
    for (const part of this.parts) {
      const sum = carried + part;
      const lost = Math.abs(carried) < Math.abs(part) ? carried - (sum - part) : part - (sum - carried);
      if (lost !== 0) this.parts[kept++] = lost;
      carried = sum;
    }
    this.parts.length = kept;
    if (carried !== 0) this.parts.push(carried);
  }

  /** Adds the product itself, not the double next to it. Both factors below 1e150. */
  addProduct(left: number, right: number): void {
    const product = left * right;
    const [leftHigh, leftLow] = halves(left);
    const [rightHigh, rightLow] = halves(right);
    const lost =
      leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
    this.add(product);
    if (lost !== 0) this.add(lost);
  }
}

function halves(number: number): [number, number] {
  const scaled = SPLITTER * number;
  const high = scaled - (scaled - number);
  return [high, number - high];
}
