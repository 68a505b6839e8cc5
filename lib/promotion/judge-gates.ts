import type { GateResult } from "@/lib/contracts/promotions";
import type { Happening } from "./next-state";

/** What the gates together say: one that fails stops, one that is undecided is for people; dry runs only show. */
export function judgeGates(
  results: readonly GateResult[],
): Extract<Happening, "pass" | "doubt" | "fail_checks"> {
  const outcomes = results.filter(({ dryRun }) => !dryRun).map(({ outcome }) => outcome);
  if (outcomes.includes("fail")) return "fail_checks";
  return outcomes.every((outcome) => outcome === "pass") ? "pass" : "doubt";
}

export function countGates(results: readonly GateResult[]) {
  const blocking = results.filter(({ dryRun }) => !dryRun);
  const count = (...outcomes: readonly string[]) =>
    blocking.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    pass: count("pass"),
    fail: count("fail"),
    undecided: count("inconclusive", "error"),
    advisory: results.filter(({ dryRun, outcome }) => dryRun && outcome !== "pass").length,
  };
}
