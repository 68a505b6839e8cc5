import { rocAuc } from "@/lib/stats";
import { defineModel } from "./definition";

interface ReferenceRow {
  readonly prediction: number;
  readonly label: number;
}

/** What a version reaches on its reference set: flights after those that it was trained on. */
export function measureVersion(lines: readonly string[]): Record<string, number> {
  const rows = lines.map((line) => JSON.parse(line) as ReferenceRow);
  const threshold = defineModel(0).decisionThreshold ?? 0.5;
  const mean = (of: (row: ReferenceRow) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const area = areaOf(rows);
  return {
    ...(area ? { roc_auc: area.auc } : {}),
    accuracy: mean(({ prediction, label }) => Number(Number(prediction >= threshold) === label)),
    log_loss: mean(({ prediction, label }) => -Math.log(sureOf(label === 1 ? prediction : 1 - prediction))),
    brier_score: mean(({ prediction, label }) => (prediction - label) ** 2),
    rows: rows.length,
  };
}

/** A score of exactly 0 or 1 is taken as the nearest double inside, as scikit-learn does. */
const sureOf = (chance: number) => Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, chance));

function areaOf(rows: readonly ReferenceRow[]) {
  const scores = [...new Set(rows.map(({ prediction }) => prediction))].sort((left, right) => left - right);
  const groupOf = new Map(scores.map((score, group) => [score, group]));
  const [positives, negatives] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  for (const { prediction, label } of rows) {
    (label === 1 ? positives : negatives)[groupOf.get(prediction) ?? 0]! += 1;
  }
  return rocAuc(positives, negatives);
}
