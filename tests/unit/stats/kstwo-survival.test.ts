import { test } from "vitest";
import { kstwoSurvival } from "@/lib/stats/kolmogorov-smirnov";
import { expectCase, fixtureCases } from "./fixture-cases";

for (const fixture of fixtureCases<{ d: number; n: number }>("kstwo.json")) {
  test(fixture.name, () => {
    expectCase({ p: kstwoSurvival(fixture.input.d, fixture.input.n) }, fixture);
  });
}
