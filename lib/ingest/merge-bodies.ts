import type { ModelRecord } from "@/lib/registry/model-record";
import { type CounterSums, counterSums } from "./counter-sums";
import { addColumns, encodeColumns, type Part, part } from "./counters";
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
  private readonly empty: () => CounterSums;

  constructor(model: ModelRecord, reference: LoadedReference | null) {
    this.empty = counterSums(model, reference);
  }

  /** The sum of bodies of one hour. */
  mergeHour(of: Part, bodies: readonly Uint8Array[]): Buffer {
    const only = bodies[0];
    if (bodies.length === 1 && only) return Buffer.from(only);
    const sums = this.empty();
    for (const body of bodies) sums.add(of, body);
    return sums.encode(of);
  }

  /** The sum of a day's earlier bodies and of hours new to it; `isKnown` says what the reference can expect. */
  mergeDay(
    of: Part,
    before: { readonly known: Uint8Array | null; readonly unknown: Uint8Array | null },
    hours: readonly HourBody[],
    isKnown: (columnId: number, hour: number) => boolean,
  ): DayBodies {
    const known = this.empty();
    if (before.known) known.add(of, before.known);
    if (of === part.associations || of === part.outcomes) {
      for (const { body } of hours) known.add(of, body);
      return { known: known.encode(of), unknown: null };
    }
    const unknown = this.empty();
    if (before.unknown) unknown.add(of, before.unknown);
    for (const { hour, body } of hours) {
      addColumns(body, known.head, (columnId) =>
        (isKnown(columnId, hour) ? known : unknown).columns.of(columnId),
      );
    }
    const { touched } = unknown.columns;
    // The rows are all in the head of the known ones.
    const rest = touched.size > 0 ? encodeColumns({ rows: 0, lastMs: 0 }, touched) : null;
    return { known: known.encode(of), unknown: rest };
  }
}
