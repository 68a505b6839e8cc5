import type { Task } from "@/lib/contracts/common";
import type { PredictionValue } from "./prediction-value";

/** How sure a prediction is, from 0 (a coin toss) to 1; NaN when the row does not tell, as in regression. */
export function confidenceOf(task: Task, { score, probabilities }: PredictionValue): number {
  if (task === "binary") return score === null ? Number.NaN : Math.abs(2 * score - 1);
  if (task !== "multiclass" || !probabilities || probabilities.length < 2) return Number.NaN;
  const classes = probabilities.length;
  return Math.max(0, (classes * Math.max(...probabilities) - 1) / (classes - 1));
}
