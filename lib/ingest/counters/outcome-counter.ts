import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ModelRecord } from "@/lib/registry/model-record";
import { addOutcome, type PredictedOutcome } from "./add-outcome";
import { countingPlan } from "./counting-plan";
import { emptyOutcomes, encodeOutcomes, type OutcomeShape, type OutcomeSums } from "./outcomes";
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

/** A batch touches few of a reference's cells: they are kept by cell, not as a line of zeros. */
interface Bucket {
  readonly segmentId: number;
  readonly hour: number;
  readonly outcomes: OutcomeSums & {
    readonly positives: Map<number, number>;
    readonly negatives: Map<number, number>;
  };
}

/** Counts labels of one version's predictions, and takes back those that were corrected. */
export class OutcomeCounter {
  private readonly buckets = new Map<string, Bucket>();
  private readonly shape: OutcomeShape;
  private readonly cellOf: (score: number) => number;

  constructor(
    private readonly model: ModelRecord,
    reference: LoadedReference | null,
  ) {
    this.shape = { ...outcomeShape(model, reference), scoreCells: 0 };
    const index = countingPlan(model, reference).prediction?.index;
    this.cellOf = index ? (score) => index.cellOf(score) : () => 0;
  }

  add(prediction: LabelledPrediction, label: number, sign: 1 | -1): void {
    const hour = hourOf(prediction.atMs);
    for (const segmentId of [0, ...prediction.segments]) {
      const key = `${segmentId}:${hour}`;
      let bucket = this.buckets.get(key);
      if (!bucket) {
        const scores = { positives: new Map(), negatives: new Map() };
        bucket = { segmentId, hour, outcomes: { ...emptyOutcomes(this.shape), ...scores } };
        this.buckets.set(key, bucket);
      }
      const { positives, negatives } = bucket.outcomes;
      const cells = label === 1 ? positives : negatives;
      addOutcome(bucket.outcomes, this.model, prediction, label, sign, (score) => {
        const cell = this.cellOf(score);
        cells.set(cell, (cells.get(cell) ?? 0) + sign);
      });
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
