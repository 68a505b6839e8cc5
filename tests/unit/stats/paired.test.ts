import { test } from "vitest";
import {
  calibrationError,
  calibrationPoints,
  decisionDifferences,
  decisionTable,
  disagreementOf,
  logLosses,
  multiclassDifferences,
  pairedMeanDifference,
  regressionDifferences,
  rocAucDifference,
  squaredErrors,
} from "@/lib/stats";
import { expectCase, fixtureCases } from "./fixture-cases";
import { resolveSample, type Sample } from "./samples";

interface PairedInput {
  readonly task: "binary" | "multiclass" | "regression";
  readonly labels: Sample;
  readonly champion: Sample;
  readonly challenger: Sample;
  readonly threshold?: number;
  readonly classes?: number;
}

for (const fixture of fixtureCases<PairedInput>("paired.json")) {
  test(fixture.name, () => {
    const { task, threshold = 0.5, classes = 0 } = fixture.input;
    const labels = resolveSample(fixture.input.labels);
    const champion = resolveSample(fixture.input.champion);
    const challenger = resolveSample(fixture.input.challenger);
    if (task === "binary") expectCase(binary(labels, champion, challenger, threshold), fixture);
    else if (task === "multiclass")
      expectCase(multiclassDifferences(classes, labels, champion, challenger), fixture);
    else expectCase(regressionDifferences(labels, champion, challenger), fixture);
  });
}

function binary(labels: Float64Array, champion: Float64Array, challenger: Float64Array, threshold: number) {
  const table = decisionTable(labels, champion, challenger, threshold);
  return {
    ...decisionDifferences(table),
    disagreement: disagreementOf(table),
    rocAuc: rocAucDifference(labels, champion, challenger),
    logLoss: pairedMeanDifference(logLosses(labels, champion), logLosses(labels, challenger)),
    brierScore: pairedMeanDifference(squaredErrors(labels, champion), squaredErrors(labels, challenger)),
    calibrationError: {
      champion: calibrationError(calibrationPoints(labels, champion)),
      challenger: calibrationError(calibrationPoints(labels, challenger)),
    },
  };
}
