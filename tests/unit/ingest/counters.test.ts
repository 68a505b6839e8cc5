import { expect, test } from "vitest";
import {
  addColumns,
  addOutcomes,
  BatchCounter,
  type BucketHead,
  type CountedRow,
  type CounterBody,
  countingPlan,
  emptyCounts,
  emptyOutcomes,
  OutcomeCounter,
  type Outcomes,
  part,
} from "@/lib/ingest/counters";
import { calibrationBin } from "@/lib/ingest/counters/add-outcome";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import { BodyMerger } from "@/lib/ingest/merge-bodies";
import type { ModelRecord } from "@/lib/registry/model-record";
import { createLoadedReference, createModelRecord } from "./loaded-reference-factory";

const hourMs = 3_600_000;
const model = createModelRecord();
const reference = createLoadedReference({
  distance: [100, 200, 200, 300],
  origin: ["JFK", "JFK", "BOS", null],
  score: [0.1, 0.2, 0.6, 0.9],
});

const row = (changes: Partial<CountedRow> = {}): CountedRow => ({
  atMs: 5 * hourMs + 1,
  features: { distance: 250, origin: "JFK" },
  score: 0.3,
  predictedClass: null,
  confidence: 0.4,
  attributions: null,
  segments: [],
  ...changes,
});

function count(rows: readonly CountedRow[]): CounterBody[] {
  const counter = new BatchCounter(model, reference);
  counter.add(rows);
  return counter.bodies();
}

function readColumn(bodies: readonly Buffer[], columnId: number) {
  const plan = countingPlan(model, reference).columns.find((column) => column.columnId === columnId)!;
  const counts = emptyCounts(plan);
  const head: BucketHead = { rows: 0, lastMs: 0 };
  for (const body of bodies) addColumns(body, head, (id) => (id === columnId ? counts : undefined));
  return { counts, head };
}

const bodiesOf = (bodies: readonly CounterBody[], of: number) =>
  bodies.filter((body) => body.part === of).map(({ body }) => body);

test("numbers fall into rank cells, with their moments and the sums outside of the reference", () => {
  const values = [50, 100, 150, 200, 300, 400, 500];
  const { counts, head } = readColumn(
    bodiesOf(count(values.map((distance) => row({ features: { distance } }))), part.features),
    1,
  );
  expect([...counts.cells]).toEqual([1, 1, 1, 1, 0, 1, 2]);
  expect(counts).toMatchObject({ count: 7, missing: 0, belowSum: 50, aboveSum: 900 });
  expect(counts.moments.mean).toBeCloseTo(1700 / 7, 12);
  expect(counts.moments).toMatchObject({ min: 50, max: 500, sum: 1700 });
  expect(head).toEqual({ rows: 7, lastMs: 5 * hourMs + 1 });
  expect([...counts.hours]).toEqual([[5, 7]]);
});

test("null, absent, NaN and infinite values are missing, each counted", () => {
  const features = [{ distance: null }, {}, { distance: Number.NaN }, { distance: Number.POSITIVE_INFINITY }];
  const { counts } = readColumn(
    bodiesOf(count(features.map((given) => row({ features: given as never }))), part.features),
    1,
  );
  expect(counts).toMatchObject({ count: 0, missing: 4 });
});

test("categories the reference lacks keep their names", () => {
  const origins = ["JFK", "BOS", "JFK", "ZRH", "ZRH", null];
  const { counts } = readColumn(
    bodiesOf(count(origins.map((origin) => row({ features: { origin } }))), part.features),
    2,
  );
  expect([...counts.cells]).toEqual([2, 1]);
  expect([...counts.unseen]).toEqual([["ZRH", 2]]);
  expect(counts).toMatchObject({ count: 5, missing: 1, other: 0 });
});

test("beyond a thousand unseen categories the rarest are counted together, and none is lost", () => {
  const origins = Array.from({ length: 1500 }, (_, index) => `new-${index}`);
  const rows = [...origins, "new-1400", "new-1400"].map((origin) => row({ features: { origin } }));
  const { counts } = readColumn(bodiesOf(count(rows), part.features), 2);
  expect(counts.unseen.size).toBe(1000);
  expect(counts.unseen.get("new-1400")).toBe(3);
  expect(counts.other).toBe(500);
  expect(counts.count).toBe(1502);
});

test("without a reference numbers share one cell and keep their moments", () => {
  const counter = new BatchCounter(model, null);
  counter.add([row({ features: { distance: 7, origin: "JFK" } })]);
  const body = bodiesOf(counter.bodies(), part.features)[0]!;
  const counts = emptyCounts({ columnId: 1, kind: "numeric", cells: 1 });
  addColumns(body, { rows: 0, lastMs: 0 }, (id) => (id === 1 ? counts : undefined));
  expect([...counts.cells]).toEqual([1]);
  expect(counts.moments.mean).toBe(7);
});

test("a row counts in every segment that it belongs to and once in all", () => {
  const bodies = count([row({ segments: [4, 9] }), row({ segments: [4] })]);
  const rowsOf = (segmentId: number) =>
    readColumn(
      bodiesOf(
        bodies.filter((body) => body.segmentId === segmentId),
        part.features,
      ),
      1,
    ).head.rows;
  expect([rowsOf(0), rowsOf(4), rowsOf(9)]).toEqual([2, 2, 1]);
});

test("rows go to the hour they belong to", () => {
  const bodies = count([row({ atMs: 5 * hourMs }), row({ atMs: 6 * hourMs - 1 }), row({ atMs: 6 * hourMs })]);
  const hours = bodies.filter((body) => body.part === part.features).map(({ hour }) => hour);
  expect(hours).toEqual([5, 6]);
});

test("merging hours, in any order and any grouping, is counting all rows at once", () => {
  const random = mulberry(3);
  const rows = Array.from({ length: 400 }, (_, index) =>
    row({
      atMs: Math.floor(index / 100) * hourMs,
      score: random(),
      confidence: random(),
      features: {
        distance: Math.round(80 + 300 * random()),
        origin: random() < 0.1 ? `x${index % 7}` : "BOS",
      },
    }),
  );
  const parts = [rows.slice(0, 130), rows.slice(130, 131), rows.slice(131)];
  const merger = new BodyMerger(model, reference);
  const merge = (order: readonly number[]) => {
    const bodies = order.flatMap((index) =>
      count(parts[index]!).filter((body) => body.part === part.features),
    );
    return merger.mergeDay(part.features, { known: null, unknown: null }, bodies, () => true).known;
  };
  const whole = merger.mergeDay(
    part.features,
    { known: null, unknown: null },
    count(rows).filter((body) => body.part === part.features),
    () => true,
  ).known;
  for (const order of [
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
  ]) {
    for (const columnId of [1, 2]) {
      const left = readColumn([merge(order)], columnId);
      const right = readColumn([whole], columnId);
      expect(left.counts.cells).toEqual(right.counts.cells);
      expect(new Map([...left.counts.unseen].sort())).toEqual(new Map([...right.counts.unseen].sort()));
      expect(left.counts.hours).toEqual(right.counts.hours);
      expect(left.head).toEqual(right.head);
      expect(left.counts.moments.mean).toBeCloseTo(right.counts.moments.mean, 10);
      expect(left.counts.moments.m2).toBeCloseTo(right.counts.moments.m2, 6);
    }
  }
});

test("a day keeps hours that the reference does not know apart, column by column", () => {
  const bodies = count([row({ atMs: hourMs }), row({ atMs: 2 * hourMs })]).filter(
    (body) => body.part === part.features,
  );
  const day = new BodyMerger(model, reference).mergeDay(
    part.features,
    { known: null, unknown: null },
    bodies,
    (columnId, hour) => columnId === 2 || hour === 1,
  );
  expect(readColumn([day.known], 1).counts.count).toBe(1);
  expect(readColumn([day.unknown!], 1).counts.count).toBe(1);
  expect(readColumn([day.known], 2).counts.count).toBe(2);
  expect(readColumn([day.known], 1).head.rows).toBe(2);
});

test("a corrected label takes its first contribution back exactly", () => {
  const predicted = { atMs: hourMs, segments: [], score: 0.7, classCode: null, probabilities: null };
  const wrong = new OutcomeCounter(model, reference);
  wrong.add(predicted, 0, 1);
  wrong.add(predicted, 0, -1);
  wrong.add(predicted, 1, 1);
  const right = new OutcomeCounter(model, reference);
  right.add(predicted, 1, 1);
  const read = (counter: OutcomeCounter) => {
    const outcomes = emptyOutcomes(outcomeShape(model, reference));
    for (const { body } of counter.bodies()) addOutcomes(body, outcomes);
    return outcomes;
  };
  expect(read(wrong)).toMatchObject({ labelled: 1, confusion: Float64Array.of(0, 0, 0, 1) });
  expect(read(wrong).positives).toEqual(read(right).positives);
  expect(read(wrong).negatives.every((rows) => rows === 0)).toBe(true);
  expect(read(wrong).logLossSum).toEqual(read(right).logLossSum);
});

test("a label that was mistyped by many orders of magnitude leaves no trace once it is corrected", () => {
  const regression: ModelRecord = { ...model, task: "regression" };
  const labels = [12.5, 3.25, -7.1, 0.1];
  const predicted = { atMs: hourMs, segments: [], score: 2.5, classCode: null, probabilities: null };
  const read = (counters: readonly OutcomeCounter[]) => {
    const outcomes = emptyOutcomes(outcomeShape(regression, reference));
    for (const { body } of counters.flatMap((counter) => counter.bodies())) addOutcomes(body, outcomes);
    return outcomes;
  };
  const right = new OutcomeCounter(regression, reference);
  for (const label of labels) right.add(predicted, label, 1);
  const wrong = new OutcomeCounter(regression, reference);
  for (const label of [12.5, 3.25, 1e120, 0.1]) wrong.add(predicted, label, 1);
  const corrected = new OutcomeCounter(regression, reference);
  corrected.add(predicted, 1e120, -1);
  corrected.add(predicted, -7.1, 1);
  expect(read([wrong]).labelSum.value).toBe(1e120);
  const sums = ({ labelSum, labelSquareSum, errorSum, squaredErrorSum, relativeErrorSum }: Outcomes) =>
    [labelSum, labelSquareSum, errorSum, squaredErrorSum, relativeErrorSum].map(({ value }) => value);
  const [left, held] = [sums(read([wrong, corrected])), sums(read([right]))];
  for (const [place, value] of left.entries()) expect(value).toBeCloseTo(held[place]!, 12);
});

test.each([
  [0, 0],
  [0.1, 0],
  [0.1000001, 1],
  [0.3, 2],
  [0.6, 5],
  [0.7000000000000001, 6],
  [0.95, 9],
  [1, 9],
])("a score of %d is calibrated in bin %d: an edge belongs to the lower one", (score, bin) => {
  expect(calibrationBin(score)).toBe(bin);
});

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
