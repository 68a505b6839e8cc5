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
  encodeAssociations,
  encodeColumns,
  encodeOutcomes,
  type Outcomes,
  type Part,
  part,
} from "./counters";
import { outcomeShape } from "./counters/outcome-counter";
import type { LoadedReference } from "./reference/loaded-reference";

type Makers<T> = ReadonlyMap<number, () => T>;

/** Counts by column: zero when they are first asked for, and none for a column that is not counted. */
class ByColumn<T> {
  readonly touched = new Map<number, T>();

  constructor(private readonly makers: Makers<T>) {}

  get columnIds(): Iterable<number> {
    return this.makers.keys();
  }

  readonly of = (columnId: number): T | undefined => {
    const counts = this.touched.get(columnId) ?? this.makers.get(columnId)?.();
    if (counts !== undefined) this.touched.set(columnId, counts);
    return counts;
  };
}

interface Shapes {
  readonly columns: Makers<ColumnCounts>;
  readonly associations: Makers<Association>;
  readonly outcomes: () => Outcomes;
}

/** Counters of one part, segment and span, decoded and summed. */
export class CounterSums {
  readonly head: BucketHead = { rows: 0, lastMs: 0 };
  readonly columns: ByColumn<ColumnCounts>;
  readonly associations: ByColumn<Association>;
  private summed: Outcomes | undefined;

  constructor(private readonly shapes: Shapes) {
    this.columns = new ByColumn(shapes.columns);
    this.associations = new ByColumn(shapes.associations);
  }

  get outcomes(): Outcomes {
    this.summed ??= this.shapes.outcomes();
    return this.summed;
  }

  add(of: Part, body: Uint8Array): void {
    if (of === part.associations) addAssociations(body, this.associations.of);
    else if (of === part.outcomes) addOutcomes(body, this.outcomes);
    else addColumns(body, this.head, this.columns.of);
  }

  encode(of: Part): Buffer {
    if (of === part.associations) return encodeAssociations(this.associations.touched);
    if (of === part.outcomes) return encodeOutcomes(this.outcomes);
    return encodeColumns(this.head, this.columns.touched);
  }
}

/** Makes empty sums of a model's counters against a reference. */
export function counterSums(model: ModelRecord, reference: LoadedReference | null): () => CounterSums {
  const plan = countingPlan(model, reference);
  const predictionBins = plan.prediction?.reference?.bins ?? 0;
  const shape = outcomeShape(model, reference);
  const shapes: Shapes = {
    columns: new Map(plan.columns.map((column) => [column.columnId, () => emptyCounts(column)])),
    associations: new Map(
      plan.features.map(({ columnId, reference: known }) => {
        return [columnId, () => emptyAssociation((known?.bins ?? 0) * predictionBins)];
      }),
    ),
    outcomes: () => emptyOutcomes(shape),
  };
  return () => new CounterSums(shapes);
}
