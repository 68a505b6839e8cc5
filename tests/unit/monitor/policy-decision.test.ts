import { expect, test } from "vitest";
import { budgetDecision } from "@/lib/monitor/policy-decision";
import { referenceSide } from "@/lib/monitor/reference-side";
import { windowEvidence } from "@/lib/monitor/window-evidence";
import { expectCase, fixtureCases } from "../stats/fixture-cases";
import { referenceOf, stratumOf, type Value, windowOf } from "./column-window";

interface Input {
  readonly ownVariation?: boolean;
  readonly kind: "numeric" | "categorical";
  readonly alpha: number;
  readonly floor: number;
  readonly tau2: number;
  readonly reference: [number, Value][];
  readonly hours: [number, Value[]][];
}

const decisions = fixtureCases<Input>("policy.json").filter(({ input }) => !input.ownVariation);

for (const fixture of decisions) {
  test(`from counters: ${fixture.name}`, () => {
    const { kind, reference: rows, hours, tau2, alpha, floor } = fixture.input;
    const made = referenceOf(kind, rows);
    const side = { ...referenceSide(made.reference, made.column, 0), tau2 };
    const evidence = windowEvidence(side, windowOf(made, hours), stratumOf);
    const decision = budgetDecision(side, evidence, "7d", { alpha, floor });
    if (decision.status !== "decided") {
      expectCase(decision, fixture);
      return;
    }
    expectCase(
      {
        ...decision,
        v: evidence.sizes.v,
        nEffective: decision.effectiveSize,
        d: decision.effect,
        df: decision.degreesOfFreedom,
      },
      fixture,
    );
  });
}

const values = Array.from({ length: 40 * 168 }, (_, row): [number, number] => [
  row % 168,
  (row * 7919) % 1000,
]);
const shifted = Array.from({ length: 24 }, (_, hour): [number, number[]] => [hour, Array(20).fill(999)]);
const level = { alpha: 1e-6, floor: 0.1 };

function decide(changes: Parameters<typeof referenceOf>[2], window: "24h" | "7d") {
  const made = referenceOf("numeric", values, changes);
  const side = referenceSide(made.reference, made.column, 0);
  return budgetDecision(side, windowEvidence(side, windowOf(made, shifted), stratumOf), window, level);
}

test.each([
  ["a month of rows with times", "24h", true, {}],
  ["a month of rows with times", "7d", true, {}],
  ["13 days of rows with times", "24h", false, { spanDays: 13 }],
  ["13 days of rows with times", "7d", true, { spanDays: 13 }],
  ["rows without times", "24h", false, { hasTimestamps: false }],
  ["rows without times", "7d", true, { hasTimestamps: false }],
] as const)("%s: a column that stands still alarms over %s: %s", (_, window, drift, changes) => {
  const decision = decide(changes, window);
  expect(decision).toMatchObject({ status: "decided", drift, n: 480 });
  if (!drift) {
    expect(decision.reason).toContain("only the 7 d window may alarm");
    expect(decision).toMatchObject({ smallestAlarming: null });
  }
});

test("without hours of the week there is no own variation, whatever was stored", () => {
  const made = referenceOf("numeric", values, { spanDays: 10 });
  const side = referenceSide(made.reference, { ...made.column, tau2: 0.04 }, 0);
  expect(side).toMatchObject({ seasonal: false, tau2: 0 });
});

test("a category that was never seen is tested like any other and named", () => {
  const rows = Array.from({ length: 168 * 10 }, (_, row): [number, string] => [
    row % 168,
    row % 3 ? "a" : "b",
  ]);
  const made = referenceOf("categorical", rows);
  const side = referenceSide(made.reference, made.column, 0);
  const hours = Array.from({ length: 24 }, (_, hour): [number, string[]] => {
    return [hour, ["a", "a", "b", "a", "a", "b", "a", "a", "b", hour % 2 ? "new" : "a"]];
  });
  const decision = budgetDecision(side, windowEvidence(side, windowOf(made, hours), stratumOf), "24h", {
    alpha: 1e-4,
    floor: 0.1,
  });
  expect(decision).toMatchObject({ status: "decided", category: "new" });
});
