import { expect, test } from "vitest";
import { chiSquareGoodnessOfFit, chiSquareHomogeneity, chiSquareSurvival } from "@/lib/stats/chi-square";
import { expectCase, fixtureCases } from "./fixture-cases";

type Input =
  | { test: "homogeneity" | "goodnessOfFit"; reference: number[]; current: number[] }
  | { test: "survival"; x: number | "Infinity"; df: number };

for (const fixture of fixtureCases<Input>("chi2.json")) {
  test(fixture.name, () => {
    const { input, expected } = fixture;
    if (input.test === "survival") {
      expectCase({ p: chiSquareSurvival(Number(input.x), input.df) }, fixture);
      return;
    }
    const run = input.test === "homogeneity" ? chiSquareHomogeneity : chiSquareGoodnessOfFit;
    if (expected.p === null) expect(() => run(input.reference, input.current)).toThrow(RangeError);
    else expectCase(run(input.reference, input.current), fixture);
  });
}
