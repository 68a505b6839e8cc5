import type { ModelRecord } from "@/lib/registry/model-record";
import {
  type Association,
  addAssociations,
  addColumns,
  addOutcomes,
  type BucketHead,
  type ColumnCounts,
  countingPlan,
  emptyAssociation,
  emptyCounts,
  emptyOutcomes,
  type Outcomes,
  type Part,
  part,
} from "./counters";
import { outcomeShape } from "./counters/outcome-counter";
import type { LoadedReference } from "./reference/loaded-reference";

/** Counters of one part, segment and span, decoded and summed. */
export interface CounterSums {
  readonly head: BucketHead;
  readonly columns: ReadonlyMap<number, ColumnCounts>;
  readonly associations: ReadonlyMap<number, Association>;
  readonly outcomes: Outcomes;
}

/** Sums bodies of a model against a reference, with a zero for everything that no body has. */
export function counterSummer(
  model: ModelRecord,
  reference: LoadedReference | null,
): (of: Part, bodies: readonly Uint8Array[]) => CounterSums {
  const plan = countingPlan(model, reference);
  const predictionBins = plan.prediction?.reference?.bins ?? 0;
  const shape = outcomeShape(model, reference);
  return (of, bodies) => {
    const columns = new Map(plan.columns.map((column) => [column.columnId, emptyCounts(column)]));
    const associations = new Map(
      plan.features.map(({ columnId, reference: known }) => {
        return [columnId, emptyAssociation((known?.bins ?? 0) * predictionBins)];
      }),
    );
    const sums = { head: { rows: 0, lastMs: 0 }, columns, associations, outcomes: emptyOutcomes(shape) };
    for (const body of bodies) {
      if (of === part.associations) addAssociations(body, (id) => associations.get(id));
      else if (of === part.outcomes) addOutcomes(body, sums.outcomes);
      else addColumns(body, sums.head, (id) => columns.get(id));
    }
    return sums;
  };
}
