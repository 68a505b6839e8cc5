import type { Tree } from "@/lib/demo/model-artifact";
import { logistic } from "@/lib/demo/score";
import { binColumn } from "./bin-column";
import { growTree, type TreeOptions } from "./grow-tree";
import type { TrainingSet } from "./training-set";

export interface BoostingOptions extends TreeOptions {
  readonly trees: number;
}

export const BOOSTING: BoostingOptions = {
  trees: 120,
  depth: 5,
  learningRate: 0.1,
  leafPenalty: 1,
  minimumCurvature: 20,
};

/** Newton boosting of histogram trees on the log loss. */
export function fitBoostedTrees(
  set: TrainingSet,
  options: BoostingOptions = BOOSTING,
): { intercept: number; trees: Tree[] } {
  const columns = set.columns.map(binColumn);
  let late = 0;
  for (const label of set.late) late += label;
  if (late === 0 || late === set.rows)
    throw new RangeError("training needs late flights and flights on time");
  const intercept = Math.round(Math.log(late / (set.rows - late)) * 1e6) / 1e6;
  const logOdds = new Float64Array(set.rows).fill(intercept);
  const gradients = new Float64Array(set.rows);
  const curvatures = new Float64Array(set.rows);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < set.rows; row++) {
      const probability = logistic(logOdds[row]!);
      gradients[row] = set.late[row]! - probability;
      curvatures[row] = probability * (1 - probability);
    }
    trees.push(growTree(columns, gradients, curvatures, logOdds, options));
  }
  return { intercept, trees };
}
