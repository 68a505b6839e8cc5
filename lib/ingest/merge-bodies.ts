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
  type Part,
  part,
} from "./counters";
import { outcomeShape } from "./counters/outcome-counter";
import type { LoadedReference } from "./reference/loaded-reference";

/** A counter body and the hour that it is of (any hour of the day for a day's own). */
export interface HourBody {
  readonly hour: number;
  readonly body: Uint8Array;
}

export interface DayBodies {
  readonly known: Buffer;
  /** Null when every column's hours are known to the reference. */
  readonly unknown: Buffer | null;
}

/** Adds counter bodies of one model, version and reference. */
export class BodyMerger {
  constructor(
    private readonly model: ModelRecord,
    private readonly reference: LoadedReference | null,
  ) {}

  /** The sum of bodies of one hour. */
  mergeHour(of: Part, bodies: readonly Uint8Array[]): Buffer {
    const only = bodies[0];
    if (bodies.length === 1 && only) return Buffer.from(only);
    if (of === part.associations) return this.sumAssociations(bodies);
    if (of === part.outcomes) return this.sumOutcomes(bodies);
    const head: BucketHead = { rows: 0, lastMs: 0 };
    const counts = this.columnSums();
    for (const body of bodies) addColumns(body, head, counts.of);
    return encodeColumns(head, counts.touched);
  }

  /** The sum of a day's earlier bodies and of hours new to it; `isKnown` says what the reference can expect. */
  mergeDay(
    of: Part,
    before: { readonly known: Uint8Array | null; readonly unknown: Uint8Array | null },
    hours: readonly HourBody[],
    isKnown: (columnId: number, hour: number) => boolean,
  ): DayBodies {
    const earlier = before.known ? [before.known] : [];
    const bodies = [...earlier, ...hours.map(({ body }) => body)];
    if (of === part.associations) return { known: this.sumAssociations(bodies), unknown: null };
    if (of === part.outcomes) return { known: this.sumOutcomes(bodies), unknown: null };
    const head: BucketHead = { rows: 0, lastMs: 0 };
    const known = this.columnSums();
    const unknown = this.columnSums();
    if (before.known) addColumns(before.known, head, known.of);
    if (before.unknown) addColumns(before.unknown, { rows: 0, lastMs: 0 }, unknown.of);
    for (const { hour, body } of hours) {
      addColumns(body, head, (columnId) => (isKnown(columnId, hour) ? known : unknown).of(columnId));
    }
    const rest = unknown.touched.size > 0 ? encodeColumns({ rows: 0, lastMs: 0 }, unknown.touched) : null;
    return { known: encodeColumns(head, known.touched), unknown: rest };
  }

  private columnSums() {
    const shapes = new Map(
      countingPlan(this.model, this.reference).columns.map((column) => [column.columnId, column]),
    );
    const touched = new Map<number, ColumnCounts>();
    const of = (columnId: number): ColumnCounts | undefined => {
      const shape = shapes.get(columnId);
      if (!shape) return undefined;
      const counts = touched.get(columnId) ?? emptyCounts(shape);
      touched.set(columnId, counts);
      return counts;
    };
    return { touched, of };
  }

  private sumAssociations(bodies: readonly Uint8Array[]): Buffer {
    const plan = countingPlan(this.model, this.reference);
    const predictionBins = plan.prediction?.reference?.bins ?? 0;
    const bins = new Map(plan.features.map((feature) => [feature.columnId, feature.reference?.bins ?? 0]));
    const touched = new Map<number, Association>();
    const of = (columnId: number): Association | undefined => {
      const rows = bins.get(columnId);
      if (rows === undefined) return undefined;
      const association = touched.get(columnId) ?? emptyAssociation(rows * predictionBins);
      touched.set(columnId, association);
      return association;
    };
    for (const body of bodies) addAssociations(body, of);
    return encodeAssociations(touched);
  }

  private sumOutcomes(bodies: readonly Uint8Array[]): Buffer {
    const sum = emptyOutcomes(outcomeShape(this.model, this.reference));
    for (const body of bodies) addOutcomes(body, sum);
    return encodeOutcomes(sum);
  }
}
