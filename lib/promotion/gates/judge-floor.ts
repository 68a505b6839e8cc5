import type { GateOutcome } from "@/lib/contracts/promotions";

interface Floor {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly minimum: number;
  readonly higherIsBetter: boolean;
}

/** The whole interval on the right side passes, the whole of it on the wrong side fails; between them is a doubt. */
export function judgeFloor({
  value,
  lower = value,
  upper = value,
  minimum,
  higherIsBetter,
}: Floor): GateOutcome {
  if (![value, lower, upper].every(Number.isFinite)) return "inconclusive";
  if (higherIsBetter) return lower >= minimum ? "pass" : upper < minimum ? "fail" : "inconclusive";
  return upper <= minimum ? "pass" : lower > minimum ? "fail" : "inconclusive";
}
