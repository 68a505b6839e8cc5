import { expect, test } from "vitest";
import { fixtureCases } from "./fixture-cases";
import { resolveSample, type Sample } from "./samples";

for (const fixture of fixtureCases<Sample>("samples.json")) {
  test(fixture.name, () => {
    expect(Array.from(resolveSample(fixture.input))).toEqual(fixture.expected.values);
  });
}
