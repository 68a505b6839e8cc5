import {
  addColumns,
  addOutcomes,
  type ColumnCounts,
  countingPlan,
  emptyOutcomes,
  type Outcomes,
} from "@/lib/ingest/counters";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import { knownHourTest } from "@/lib/ingest/known-hours";
import type { CounterKey } from "@/lib/monitor/counter-key";
import { type ColumnWindow, emptyWindow, type WindowCounts } from "@/lib/monitor/window-counts";

/** Counter bodies of one part by absolute hour; an hour has several while its deltas are not yet summed. */
export type HourBodies = ReadonlyMap<number, readonly Uint8Array[]>;

export interface VersionBodies {
  readonly scores: HourBodies;
  readonly features: HourBodies;
  readonly outcomes: HourBodies;
}

/** One trailing window of a version that moves on hour by hour: the new hour comes in, the oldest goes out. */
class SlidingCounts {
  private readonly head = { rows: 0, lastMs: 0 };
  private readonly columns = new Map<number, ColumnWindow>();

  constructor(
    readonly hours: number,
    private readonly add: (
      into: Map<number, ColumnWindow>,
      head: { rows: number; lastMs: number },
      hour: number,
      sign: 1 | -1,
    ) => void,
  ) {}

  moveTo(end: number, from: number): void {
    for (let hour = from; hour < end; hour++) {
      this.add(this.columns, this.head, hour, 1);
      this.add(this.columns, this.head, hour - this.hours, -1);
    }
  }

  get counts(): WindowCounts {
    return { ...this.head, columns: this.columns };
  }
}

/** The windows that an evaluation looks at, ending at `end` (exclusive), for one version and all its rows. */
export class SlidingWindows {
  private readonly windows: readonly SlidingCounts[];
  private readonly outcomeSum: Outcomes;
  private end: number;

  /** @param start hour before which there are no bodies */
  constructor(
    key: CounterKey,
    private readonly bodies: VersionBodies,
    start: number,
  ) {
    const plan = countingPlan(key.model, key.reference);
    const shapes = new Map(plan.columns.map((column) => [column.columnId, column]));
    const isKnown = knownHourTest(key.model, key.reference, key.segmentId);
    const countsOf = (
      columns: Map<number, ColumnWindow>,
      hour: number,
      columnId: number,
    ): ColumnCounts | undefined => {
      const shape = shapes.get(columnId);
      if (!shape) return undefined;
      const window = columns.get(columnId) ?? emptyWindow(shape);
      columns.set(columnId, window);
      return isKnown(columnId, hour) ? window.known : window.unknown;
    };
    const add: ConstructorParameters<typeof SlidingCounts>[1] = (columns, head, hour, sign) => {
      const of = (columnId: number) => countsOf(columns, hour, columnId);
      for (const body of bodies.scores.get(hour) ?? []) addColumns(body, head, of, sign);
      for (const body of bodies.features.get(hour) ?? []) addColumns(body, { rows: 0, lastMs: 0 }, of, sign);
    };
    this.windows = [1, 24, 168].map((hours) => new SlidingCounts(hours, add));
    this.outcomeSum = emptyOutcomes(outcomeShape(key.model, key.reference));
    this.end = start;
  }

  moveTo(end: number): void {
    for (const window of this.windows) window.moveTo(end, this.end);
    for (let hour = this.end; hour < end; hour++) {
      for (const body of this.bodies.outcomes.get(hour) ?? []) addOutcomes(body, this.outcomeSum);
      for (const body of this.bodies.outcomes.get(hour - 24) ?? []) addOutcomes(body, this.outcomeSum, -1);
    }
    this.end = end;
  }

  get counts(): { readonly h1: WindowCounts; readonly h24: WindowCounts; readonly h7d: WindowCounts } {
    const [h1, h24, h7d] = this.windows;
    return { h1: h1!.counts, h24: h24!.counts, h7d: h7d!.counts };
  }

  /** Labels of the predictions of the last day. */
  get outcomes(): Outcomes {
    return this.outcomeSum;
  }
}
