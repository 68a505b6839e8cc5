import { type Moments, NO_MOMENTS } from "@/lib/stats";

/** Moments of values that come one by one (Welford 1962). */
export class RunningMoments {
  private count = 0;
  private mean = 0;
  private m2 = 0;
  private min = Number.POSITIVE_INFINITY;
  private max = Number.NEGATIVE_INFINITY;
  private sum = 0;

  add(value: number): void {
    this.count++;
    const difference = value - this.mean;
    this.mean += difference / this.count;
    this.m2 += difference * (value - this.mean);
    this.sum += value;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** Squares and sums beyond the range of a double saturate instead of becoming infinite. */
  get moments(): Moments {
    if (this.count === 0) return NO_MOMENTS;
    const { count, mean, min, max } = this;
    const within = (value: number) =>
      Number.isNaN(value) ? 0 : Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
    return { count, mean: within(mean), m2: within(this.m2), min, max, sum: within(this.sum) };
  }
}
