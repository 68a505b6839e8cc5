import "server-only";
import type { Pool } from "pg";
import { addColumns, type BucketHead, type ColumnCounts, countingPlan, part } from "@/lib/ingest/counters";
import { knownHourTest } from "@/lib/ingest/known-hours";
import type { CounterKey } from "./counter-key";
import { type HourSpan, sliceSpans } from "./hour-spans";
import { readBodies, type StoredBody } from "./read-bodies";
import { addCounts, type ColumnWindow, emptyWindow, type WindowCounts } from "./window-counts";

interface Slice {
  readonly span: HourSpan;
  readonly head: BucketHead;
  readonly columns: Map<number, ColumnWindow>;
}

type ColumnGroup = "scores" | "features";

/** Counters of several windows of one version, read at once. Columns not named in `columnIds` are skipped. */
export async function readWindows(
  pool: Pool,
  key: CounterKey,
  spans: readonly HourSpan[],
  groups: readonly ColumnGroup[],
  columnIds?: ReadonlySet<number>,
): Promise<WindowCounts[]> {
  const { slices, slicesOf } = sliceSpans(spans);
  const sums = slices.map((span): Slice => ({ span, head: { rows: 0, lastMs: 0 }, columns: new Map() }));
  const parts = groups.map((group) => part[group]);
  const add = sliceAdder(key, parts[0]!, columnIds);
  for (const stored of await readBodies(pool, key, parts, slices)) {
    const slice = sums.find(({ span }) => span.fromHour <= stored.start && stored.start < span.toHour);
    if (slice) add(slice, stored);
  }
  return slicesOf.map((places) => sumOfSlices(places.map((place) => sums[place]!)));
}

function sliceAdder(key: CounterKey, headPart: number, columnIds: ReadonlySet<number> | undefined) {
  const plan = countingPlan(key.model, key.reference);
  const shapes = new Map(plan.columns.map((column) => [column.columnId, column]));
  const isKnown = knownHourTest(key.model, key.reference, key.segmentId);
  const countsOf = (
    slice: Slice,
    { kind, start }: StoredBody,
    columnId: number,
  ): ColumnCounts | undefined => {
    const shape = shapes.get(columnId);
    if (!shape || (columnIds && !columnIds.has(columnId))) return undefined;
    const window = slice.columns.get(columnId) ?? emptyWindow(shape);
    slice.columns.set(columnId, window);
    const known = kind === "hour" ? isKnown(columnId, start) : kind === "dayKnown";
    return known ? window.known : window.unknown;
  };
  return (slice: Slice, stored: StoredBody) => {
    const head = stored.part === headPart ? slice.head : { rows: 0, lastMs: 0 };
    addColumns(stored.body, head, (columnId) => countsOf(slice, stored, columnId));
  };
}

function sumOfSlices(slices: readonly Slice[]): WindowCounts {
  const only = slices.length === 1 ? slices[0] : undefined;
  if (only) return { ...only.head, columns: only.columns };
  const columns = new Map<number, ColumnWindow>();
  for (const slice of slices) {
    for (const [columnId, window] of slice.columns) {
      const { kind, cells } = window.known;
      const sum = columns.get(columnId) ?? emptyWindow({ columnId, kind, cells: cells.length });
      columns.set(columnId, sum);
      addCounts(sum.known, window.known);
      addCounts(sum.unknown, window.unknown);
    }
  }
  return {
    rows: slices.reduce((sum, { head }) => sum + head.rows, 0),
    lastMs: Math.max(0, ...slices.map(({ head }) => head.lastMs)),
    columns,
  };
}
