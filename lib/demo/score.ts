import { encodeFlight, toLogisticTerms } from "./encode-flight";
import type { FlightFeatures } from "./features";
import type { BoostedTrees, LogisticRegression, ModelArtifact, Tree } from "./model-artifact";

export type Scorer = (features: FlightFeatures) => number;

/** Probabilities are logged with four decimals. */
const PROBABILITY_SCALE = 10_000;

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function regressionLogOdds(model: LogisticRegression, inputs: readonly number[]): number {
  const values = toLogisticTerms(inputs);
  let logOdds = model.intercept;
  for (let i = 0; i < model.terms.length; i++) {
    const term = model.terms[i]!;
    const value = values[i]!;
    if (!Number.isNaN(value)) logOdds += term.weight * ((value - term.mean) / term.scale);
  }
  return logOdds;
}

export function treeValue(tree: Tree, inputs: readonly number[]): number {
  let node = 0;
  for (;;) {
    const input = tree.input[node]!;
    if (input < 0) return tree.value[node]!;
    const value = inputs[input]!;
    const goesLeft = Number.isNaN(value) ? tree.missingLeft[node] === 1 : value <= tree.value[node]!;
    node = tree.left[node]! + (goesLeft ? 0 : 1);
  }
}

function treesLogOdds(model: BoostedTrees, inputs: readonly number[]): number {
  let logOdds = model.intercept;
  for (const tree of model.trees) logOdds += treeValue(tree, inputs);
  return logOdds;
}

/** The probability that a flight lands 15 minutes late or more, as the given version sees it. */
export function createScorer(model: ModelArtifact): Scorer {
  return (features) => {
    const inputs = encodeFlight(features, model.encodings);
    const logOdds =
      model.kind === "logistic regression" ? regressionLogOdds(model, inputs) : treesLogOdds(model, inputs);
    return Math.round(logistic(logOdds) * PROBABILITY_SCALE) / PROBABILITY_SCALE;
  };
}
