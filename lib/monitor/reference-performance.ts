import { addOutcome, emptyOutcomes, type Outcomes } from "@/lib/ingest/counters";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import { inSegment } from "@/lib/ingest/known-hours";
import { type LoadedReference, missingCell } from "@/lib/ingest/reference/loaded-reference";
import type { ModelRecord } from "@/lib/registry/model-record";
import type { PerformanceSide } from "./performance-against";
import { referenceSide } from "./reference-side";

/** How right the reference's own predictions are, within a segment. */
export function referencePerformance(
  model: ModelRecord,
  reference: LoadedReference,
  segmentId: number,
): PerformanceSide {
  const column = reference.columns.get(predictionIdOf(model));
  return {
    label: "the reference",
    outcomes: referenceOutcomes(model, reference, segmentId),
    predictions: column ? referenceSide(reference, column, segmentId).count : 0,
  };
}

const predictionIdOf = ({ columns }: ModelRecord) =>
  columns.find(({ role }) => role === "prediction")?.id ?? 0;

const known = new WeakMap<LoadedReference, Map<string, Outcomes>>();

/** The outcomes of the reference's own labelled rows, as production's are counted; null when it has no labels. */
function referenceOutcomes(
  model: ModelRecord,
  reference: LoadedReference,
  segmentId: number,
): Outcomes | null {
  if (!reference.labels) return null;
  const key = `${segmentId}:${model.decisionThreshold}`;
  const bySegment = known.get(reference) ?? new Map<string, Outcomes>();
  known.set(reference, bySegment);
  const outcomes = bySegment.get(key) ?? countOutcomes(model, reference, reference.labels, segmentId);
  bySegment.set(key, outcomes);
  return outcomes;
}

function countOutcomes(
  model: ModelRecord,
  reference: LoadedReference,
  labels: Float64Array,
  segmentId: number,
): Outcomes {
  const outcomes = emptyOutcomes(outcomeShape(model, reference));
  const column = reference.columns.get(predictionIdOf(model));
  const classOf = column?.categories.map((category) => model.classes.indexOf(category)) ?? [];
  const classes = model.classes.length;
  for (let row = 0; row < reference.rows; row++) {
    const label = labels[row]!;
    const cell = column?.cellOfRow[row] ?? missingCell;
    if (Number.isNaN(label) || cell === missingCell || !inSegment(reference, row, segmentId)) continue;
    const predicted = {
      score: reference.scores?.[row] ?? null,
      classCode: classOf[cell] ?? null,
      probabilities: probabilitiesOf(reference.probabilities, row, classes),
    };
    addOutcome(outcomes, model, predicted, label, 1, () => {
      (label === 1 ? outcomes.positives : outcomes.negatives)[cell]! += 1;
    });
  }
  return outcomes;
}

function probabilitiesOf(all: Float64Array | null, row: number, classes: number): number[] | null {
  if (!all) return null;
  const own = Array.from(all.subarray(row * classes, (row + 1) * classes));
  return own.some(Number.isNaN) ? null : own;
}
