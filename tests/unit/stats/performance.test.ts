import { test } from "vitest";
import {
  binaryMetrics,
  multiclassMetrics,
  normalisedMutualInformation,
  regressionMetrics,
  wilsonInterval,
} from "@/lib/stats";
import { expectCase, fixtureCases } from "./fixture-cases";
import { resolveSample, type Sample } from "./samples";

type Classification =
  | { task: "binary"; labels: Sample; scores: Sample }
  | {
      task: "multiclass";
      classes: string[];
      labels: string[];
      predictions: string[];
      probabilities?: number[][];
    }
  | { task: "wilson"; successes: number; trials: number };

for (const fixture of fixtureCases<Classification>("classification.json")) {
  test(fixture.name, () => {
    const { input } = fixture;
    if (input.task === "wilson") {
      expectCase(wilsonInterval(input.successes, input.trials) ?? {}, fixture);
    } else if (input.task === "multiclass") {
      expectCase(multiclassMetrics(input), fixture);
    } else {
      expectCase(binaryMetrics(resolveSample(input.labels), resolveSample(input.scores)), fixture);
    }
  });
}

for (const fixture of fixtureCases<{ labels: Sample; predictions: Sample }>("regression.json")) {
  test(fixture.name, () => {
    const labels = Array.from(resolveSample(fixture.input.labels));
    expectCase(regressionMetrics(labels, resolveSample(fixture.input.predictions)), fixture);
  });
}

for (const fixture of fixtureCases<{ table: number[][] }>("importance.json")) {
  test(fixture.name, () => expectCase(normalisedMutualInformation(fixture.input.table), fixture));
}
