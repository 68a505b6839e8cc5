import type { GateOutcome } from "@/lib/contracts/promotions";

interface Margin {
  /** Challenger minus champion, with its 95 % interval; null where it cannot be said. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly margin: number;
  readonly higherIsBetter: boolean;
  readonly rows: number;
  readonly needed: number;
}

/** Not worse by more than a margin: the whole interval has to say so, and too few rows say nothing. */
export function judgeMargin({
  difference,
  lower,
  upper,
  margin,
  higherIsBetter,
  rows,
  needed,
}: Margin): GateOutcome {
  if (rows < needed || difference === null || lower === null || upper === null) return "inconclusive";
  const [worst, best] = higherIsBetter ? [lower, upper] : [-upper, -lower];
  if (![worst, best].every(Number.isFinite)) return "inconclusive";
  if (worst >= -margin) return "pass";
  return best < -margin ? "fail" : "inconclusive";
}
