import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ModelRecord } from "@/lib/registry/model-record";
import { addOutcome, type PredictedOutcome } from "./add-outcome";
import { countingPlan } from "./counting-plan";
import { emptyOutcomes, encodeOutcomes, type OutcomeShape, type Outcomes } from "./outcomes";
import { type CounterBody, hourOf, part } from "./parts";

export interface LabelledPrediction extends PredictedOutcome {
  readonly atMs: number;
  readonly segments: readonly number[];
}

/** Shape of the outcome counters of a model against a reference. */
export function outcomeShape(model: ModelRecord, reference: LoadedReference | null): OutcomeShape {
  const scoreCells = countingPlan(model, reference).prediction?.cells ?? 0;
  return { task: model.task, classes: model.classes.length, scoreCells };
}

/** Counts labels of one version's predictions, and takes back those that were corrected. */
export class OutcomeCounter {
  private readonly buckets = new Map<string, { segmentId: number; hour: number; outcomes: Outcomes }>();
  private readonly shape: OutcomeShape;
  private readonly cellOf: (score: number) => number;

  constructor(
    private readonly model: ModelRecord,
    reference: LoadedReference | null,
  ) {
    this.shape = outcomeShape(model, reference);
    const index = countingPlan(model, reference).prediction?.index;
    this.cellOf = index ? (score) => index.cellOf(score) : () => 0;
  }

  add(prediction: LabelledPrediction, label: number, sign: 1 | -1): void {
    const hour = hourOf(prediction.atMs);
    for (const segmentId of [0, ...prediction.segments]) {
      const key = `${segmentId}:${hour}`;
      let bucket = this.buckets.get(key);
      if (!bucket) {
        bucket = { segmentId, hour, outcomes: emptyOutcomes(this.shape) };
        this.buckets.set(key, bucket);
      }
      addOutcome(bucket.outcomes, this.model, prediction, label, sign, this.cellOf);
    }
  }

  bodies(): CounterBody[] {
    return [...this.buckets.values()].map(({ segmentId, hour, outcomes }) => ({
      part: part.outcomes,
      segmentId,
      hour,
      body: encodeOutcomes(outcomes),
    }));
  }
}
