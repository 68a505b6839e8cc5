import "server-only";
import type { Pool } from "pg";
import { addColumns, type ColumnCounts, countingPlan, emptyCounts, part } from "@/lib/ingest/counters";
import { knownHourTest } from "@/lib/ingest/known-hours";
import { type CounterKey, referenceIdOf } from "./counter-key";
import { type HourSpan, type SlicedSpans, sliceSpans } from "./hour-spans";
import { readBodies, type StoredBody } from "./read-bodies";
import { SliceCache, type SliceSum } from "./slice-cache";
import { type ColumnWindow, noCounts, sumCounts, type WindowCounts } from "./window-counts";

export type ColumnGroup = "scores" | "features";

/** Counters of several windows of one version, read at once. Columns not named in `columnIds` are skipped. */
export async function readWindows(
  pool: Pool,
  key: CounterKey,
  spans: readonly HourSpan[],
  groups: readonly ColumnGroup[],
  columnIds?: ReadonlySet<number>,
): Promise<WindowCounts[]> {
  const { slices, slicesOf } = sliceSpans(spans);
  const parts = groups.map((group) => part[group]);
  const stored = await readBodies(pool, key, parts, slices);
  const sum = bodySummer(key, parts[0]!, columnIds);
  const cache = SliceCache.of(pool);
  const scope = [
    key.model.id,
    key.version.id,
    referenceIdOf(key),
    key.segmentId,
    groups,
    [...(columnIds ?? [])],
  ];
  const sums = slices.map(({ fromHour, toHour }) => {
    const inside = stored.filter(({ start }) => fromHour <= start && start < toHour);
    const rollups = inside.filter(({ revision }) => revision !== null);
    const deltas = inside.filter(({ revision }) => revision === null);
    const name = [...scope, rollups.map(({ revision }) => revision)].join(":");
    const base = cache.get(name, () => sum(rollups));
    return deltas.length > 0 ? [base, sum(deltas)] : [base];
  });
  return sumsOf(slicesOf, sums);
}

function bodySummer(key: CounterKey, headPart: number, columnIds: ReadonlySet<number> | undefined) {
  const plan = countingPlan(key.model, key.reference);
  const shapes = new Map(plan.columns.map((column) => [column.columnId, column]));
  const isKnown = knownHourTest(key.model, key.reference, key.segmentId);
  return (bodies: readonly StoredBody[]): SliceSum => {
    const head = { rows: 0, lastMs: 0 };
    const [known, unknown] = [new Map<number, ColumnCounts>(), new Map<number, ColumnCounts>()];
    const countsOf = ({ kind, start }: StoredBody, columnId: number): ColumnCounts | undefined => {
      const shape = shapes.get(columnId);
      if (!shape || (columnIds && !columnIds.has(columnId))) return undefined;
      const side = (kind === "hour" ? isKnown(columnId, start) : kind === "dayKnown") ? known : unknown;
      const counts = side.get(columnId) ?? emptyCounts(shape);
      side.set(columnId, counts);
      return counts;
    };
    for (const stored of bodies) {
      const ofBody = stored.part === headPart ? head : { rows: 0, lastMs: 0 };
      addColumns(stored.body, ofBody, (columnId) => countsOf(stored, columnId));
    }
    const windows = [...shapes.values()].flatMap((shape): [number, ColumnWindow][] => {
      const [ofKnown, ofUnknown] = [known.get(shape.columnId), unknown.get(shape.columnId)];
      if (!ofKnown && !ofUnknown) return [];
      return [
        [
          shape.columnId,
          { known: ofKnown ?? emptyCounts(shape), unknown: ofUnknown ?? noCounts(shape.kind) },
        ],
      ];
    });
    return { ...head, columns: new Map(windows) };
  };
}

/** The sum of each window's slices; a window that holds a shorter one is added to that one's sum. */
function sumsOf(slicesOf: SlicedSpans["slicesOf"], sums: readonly (readonly SliceSum[])[]): WindowCounts[] {
  const order = slicesOf
    .map((_, at) => at)
    .sort((left, right) => slicesOf[left]!.length - slicesOf[right]!.length);
  const done: { readonly places: readonly number[]; readonly counts: WindowCounts }[] = [];
  const results = new Map<number, WindowCounts>();
  for (const at of order) {
    const places = slicesOf[at]!;
    const inner = done.findLast((each) => each.places.every((place) => places.includes(place)));
    const rest = places.filter((place) => !inner?.places.includes(place)).flatMap((place) => sums[place]!);
    const counts = addSums(inner ? [inner.counts, ...rest] : rest);
    done.push({ places, counts });
    results.set(at, counts);
  }
  return slicesOf.map((_, at) => results.get(at)!);
}

/** What is summed is kept for other windows, so a sum is a copy. */
function addSums(slices: readonly SliceSum[]): WindowCounts {
  const [first] = slices;
  if (first && slices.length === 1) return first;
  const columnIds = new Set(slices.flatMap(({ columns }) => [...columns.keys()]));
  const columns = [...columnIds].map((columnId): [number, ColumnWindow] => {
    const windows = slices.flatMap((slice) => slice.columns.get(columnId) ?? []);
    const known = sumCounts(windows.map((window) => window.known));
    return [columnId, { known, unknown: sumCounts(windows.map((window) => window.unknown)) }];
  });
  return {
    rows: slices.reduce((total, { rows }) => total + rows, 0),
    lastMs: Math.max(0, ...slices.map(({ lastMs }) => lastMs)),
    columns: new Map(columns),
  };
}
