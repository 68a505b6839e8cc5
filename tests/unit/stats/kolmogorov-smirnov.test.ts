import { expect, test } from "vitest";
import {
  type KolmogorovSmirnovMethod,
  kolmogorovSmirnov,
  kolmogorovSmirnovP,
} from "@/lib/stats/kolmogorov-smirnov";
import { expectCase, fixtureCases } from "./fixture-cases";
import { resolveSample, type Sample } from "./samples";

type Input =
  | { method: KolmogorovSmirnovMethod; reference: Sample; current: Sample }
  | { method: KolmogorovSmirnovMethod; d: number; referenceSize: number; currentSize: number };

for (const fixture of fixtureCases<Input>("ks.json")) {
  test(fixture.name, () => {
    const { input, expected } = fixture;
    if ("d" in input) {
      expectCase(kolmogorovSmirnovP(input.d, input.referenceSize, input.currentSize, input.method), fixture);
      return;
    }
    const reference = resolveSample(input.reference);
    const current = resolveSample(input.current);
    if (expected.d === null) expect(() => kolmogorovSmirnov(reference, current, input)).toThrow(RangeError);
    else expectCase(kolmogorovSmirnov(reference, current, input), fixture);
  });
}
