import { expect, test } from "vitest";
import { categoricalDetail } from "@/lib/monitor/categorical-detail";
import { columnHistogram } from "@/lib/monitor/column-histogram";
import { categoricalPicture, columnPicture, numericPicture } from "@/lib/monitor/drawn-column";
import { histogramEdges, probabilityEdges } from "@/lib/monitor/histogram-edges";
import { missingSeries } from "@/lib/monitor/missing-series";
import { numericDetail } from "@/lib/monitor/numeric-detail";
import { stratumOfHour } from "@/lib/monitor/stratum-of-hour";
import { chiSquareHomogeneity } from "@/lib/stats";
import { createModelRecord, testColumns } from "../ingest/loaded-reference-factory";
import { referenceOf, type Value, windowOf } from "./column-window";

const model = createModelRecord();
// The epoch began on a Thursday, so this hour is a Monday's first one.
const monday = 96;
const scope = { segmentId: 0, other: undefined };

function pictureOf(kind: "numeric" | "categorical", before: readonly Value[], now: readonly Value[]) {
  const made = referenceOf(
    kind,
    before.map((value) => [0, value] as const),
  );
  const reference = { ...made.reference, hasTimestamps: false };
  const window = windowOf({ ...made, reference }, [[monday, now]]);
  return columnPicture(model, reference, testColumns[kind === "numeric" ? 0 : 1]!, window, scope);
}

const upTo = (size: number, shift = 0) => Array.from({ length: size }, (_, at) => at + shift);

test("both lines rise to one and part most where the distance is reached", () => {
  const detail = numericDetail(numericPicture(pictureOf("numeric", upTo(1000), upTo(1000, 300))));
  expect(detail?.cumulative.length).toBeLessThanOrEqual(400);
  expect(detail?.cumulative.at(-1)).toMatchObject({ value: 1299, reference: 1, current: 1 });
  for (const line of ["reference", "current"] as const) {
    const values = detail?.cumulative.map((point) => point[line]) ?? [];
    expect(values).toEqual(values.toSorted((left, right) => left - right));
  }
  expect(detail?.gap).toMatchObject({ d: expect.closeTo(0.3, 9), value: 299 });
  expect(detail?.aboveReferenceP95).toBeCloseTo(0.35, 9);
  expect(detail?.reference).toMatchObject({ rows: 1000, missing: 0, median: 499, p90: 899 });
  expect(detail?.current).toMatchObject({ mean: expect.closeTo(799.5, 9), minimum: 300, maximum: 1299 });
});

test("a window without values draws the reference alone", () => {
  const detail = numericDetail(numericPicture(pictureOf("numeric", upTo(100), [])));
  expect(detail).toMatchObject({
    gap: null,
    aboveReferenceP95: null,
    current: { rows: 0, mean: null, p10: null },
  });
});

test("where the reference knows the hours, the lines are what it expects of them", () => {
  const rows = Array.from({ length: 40 }, (_, at): [number, number] => [at < 20 ? 0 : 1, at]);
  const made = referenceOf("numeric", rows);
  const window = windowOf(made, [[monday, upTo(20)]], stratumOfHour("UTC"));
  const picture = numericPicture(columnPicture(model, made.reference, testColumns[0]!, window, scope));
  expect(picture.seasonal).toBe(true);
  const detail = numericDetail(picture);
  expect(detail?.gap?.d).toBeCloseTo(0, 12);
  expect(detail?.cumulative.find(({ value }) => value === 19)).toMatchObject({
    reference: 0.5,
    expected: 1,
    current: 1,
  });
});

test("histogram shares add up to one with what lies beyond the edges", () => {
  const { current, reference } = numericPicture(pictureOf("numeric", upTo(1000), upTo(500, -40)));
  const histogram = columnHistogram(histogramEdges(reference!), current, reference);
  const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);
  expect(total(histogram.current) + histogram.below.current + histogram.above.current).toBeCloseTo(1, 9);
  expect(
    total(histogram.reference ?? []) + histogram.below.reference + histogram.above.reference,
  ).toBeCloseTo(1, 9);
  expect(histogram.below.current).toBeCloseTo(0.08, 1);
  expect(histogram.edges.length).toBe(histogram.current.length + 1);
});

test("edges are round: whole numbers get a bin each, probabilities forty", () => {
  const whole = numericPicture(pictureOf("numeric", upTo(24), [])).reference!;
  expect([...histogramEdges(whole)]).toEqual(Array.from({ length: 25 }, (_, at) => at - 0.5));
  expect(probabilityEdges()).toHaveLength(41);
  expect([...probabilityEdges()].slice(0, 4)).toEqual([0, 0.025, 0.05, 0.075]);
  const spread = numericPicture(
    pictureOf(
      "numeric",
      upTo(1000).map((value) => value * 0.37),
      [],
    ),
  ).reference!;
  const edges = histogramEdges(spread);
  expect(edges.length).toBeGreaterThan(20);
  expect(edges.length).toBeLessThan(45);
  const constant = numericPicture(pictureOf("numeric", [0.25, 0.25, 0.25], [])).reference!;
  expect([...histogramEdges(constant)]).toEqual([-0.25, 0.75]);
});

const times = (count: number, category: string) => Array<string>(count).fill(category);

test("each category says what it adds to chi-square; rare ones are pooled and unseen ones named", () => {
  const before = [...times(300, "a"), ...times(200, "b"), ...times(3, "rare")];
  const now = [...times(100, "a"), ...times(150, "b"), ...times(40, "new"), null];
  const detail = categoricalDetail(categoricalPicture(pictureOf("categorical", before, now)));
  expect(detail).toMatchObject({
    total: 4,
    pooled: 1,
    referenceCategories: 3,
    currentCategories: 3,
    currentMissing: 1,
    currentRows: 291,
    unseen: { categories: 1, rows: 40, share: 40 / 290, list: [{ category: "new", rows: 40 }] },
  });
  const a = detail.categories.find(({ category }) => category === "a");
  expect(a?.change).toBeCloseTo(100 / 290 - 300 / 503, 12);
  expect(a?.changeInterval?.lower).toBeLessThan(a?.change ?? 0);
  expect(detail.categories.find(({ category }) => category === "rare")?.shareOfChiSquare).toBeNull();
  const truth = chiSquareHomogeneity([300, 200, 3, 0], [100, 150, 0, 40]).statistic;
  const ofA = (290 * 503 * (100 / 290 - 300 / 503) ** 2) / 400;
  expect(a?.shareOfChiSquare).toBeCloseTo(ofA / truth, 2);
});

test("missing values are a share of the rows of their hour, and an hour without rows is a gap", () => {
  const made = referenceOf("numeric", [
    [0, 1],
    [0, 2],
  ]);
  const window = windowOf(made, [
    [10, [1, null, 2, null]],
    [12, Array<Value>(40).fill(1)],
  ]);
  expect(missingSeries(window, { fromHour: 10, toHour: 13 })).toMatchObject([
    { rows: 4, missing: 2, share: 0.5, reliable: false },
    { rows: 0, missing: 0, share: null, reliable: false },
    { rows: 40, missing: 0, share: 0, reliable: true },
  ]);
});
