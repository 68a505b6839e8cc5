import type { ModelRecord } from "@/lib/registry/model-record";
import { confidenceOf } from "./confidence";
import { BatchCounter, type CountedRow, type CounterBody, OutcomeCounter } from "./counters";
import type { LabelledPrediction } from "./counters/outcome-counter";
import type { LoadedReference } from "./reference/loaded-reference";
import type { StoredPrediction } from "./stored-prediction";

/** What of a stored prediction is counted. */
export function countedRow(model: ModelRecord, { draft, segments }: StoredPrediction): CountedRow {
  return {
    atMs: draft.atMs,
    features: draft.features,
    score: draft.score,
    predictedClass: draft.classCode === null ? null : (model.classes[draft.classCode] ?? null),
    confidence: confidenceOf(model.task, draft),
    attributions: draft.attributions,
    segments,
  };
}

/** Counters of one version's new predictions against one reference. */
export function countPredictions(
  model: ModelRecord,
  reference: LoadedReference | null,
  predictions: readonly StoredPrediction[],
): CounterBody[] {
  const counter = new BatchCounter(model, reference);
  counter.add(predictions.map((prediction) => countedRow(model, prediction)));
  return counter.bodies();
}

/** A label to be counted (1) or an earlier one to be taken back (-1). */
export interface OutcomeChange {
  readonly prediction: LabelledPrediction;
  readonly label: number;
  readonly sign: 1 | -1;
}

export function countOutcomes(
  model: ModelRecord,
  reference: LoadedReference | null,
  changes: readonly OutcomeChange[],
): CounterBody[] {
  const counter = new OutcomeCounter(model, reference);
  for (const { prediction, label, sign } of changes) counter.add(prediction, label, sign);
  return counter.bodies();
}
