import { beforeAll, expect, test } from "vitest";
import { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { PerformanceAnswer } from "@/lib/contracts/performance";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { getConfidence } from "@/lib/monitor/get-confidence";
import { getPerformance } from "@/lib/monitor/get-performance";
import { binaryMetrics } from "@/lib/stats";
import { createTestContext, type TestContext } from "../../support/database";
import { createLoanModel, hourMs, type LoanRow, loanRows, sendLoans, sendReference } from "./loan-model";

const name = "held";
const end = Date.UTC(2026, 5, 15, 13);
const before = (hours: number) => new Date(end - hours * hourMs);
const days = 24;

/** The same order of scores, all of them nearer to a half. */
const unsure = (rows: readonly LoanRow[]): LoanRow[] =>
  rows.map((row) => ({ ...row, prediction: 0.5 + (row.prediction - 0.5) / 4 }));

const referenceRows = loanRows(before(60 * days), 28 * days, 5, 1);
const current = loanRows(before(24), 24, 25, 2);
const dayBefore = unsure(loanRows(before(48), 24, 30, 3));
const weekBefore = loanRows(before(168 + 24), 24, 12, 4);
const otherReference = loanRows(before(50 * days), 20 * days, 5, 5);
const ofSecond = unsure(loanRows(before(24), 24, 20, 6));
const ofThird = loanRows(before(24), 24, 4, 7);
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now: new Date(end - 2 * 60_000) });
  await createLoanModel(ctx, name);
  await sendReference(ctx, name, referenceRows);
  for (const rows of [weekBefore, dayBefore, current]) await sendLoans(ctx, name, rows);
  await compactCounters(ctx);
  await sendReference(ctx, name, otherReference, "2");
  await sendLoans(ctx, name, ofSecond, "2");
  await sendReference(
    ctx,
    name,
    otherReference.map((row) => ({ ...row, label: null })),
    "3",
  );
  await sendLoans(ctx, name, ofThird, "3");
});

type Query = Parameters<typeof getPerformance>[1]["query"];

const performanceAgainst = async (query: Query) =>
  PerformanceAnswer.parse(await getPerformance(ctx, { name, query: { version: "1", ...query } }));
const confidenceAgainst = async (query: Query) =>
  ConfidenceAnswer.parse(await getConfidence(ctx, { name, query: { version: "1", ...query } }));

const labelled = (rows: readonly LoanRow[]) => rows.filter(({ label }) => label !== null);
const truthOf = (rows: readonly LoanRow[]) =>
  binaryMetrics(
    labelled(rows).map(({ label }) => label ?? 0),
    labelled(rows).map(({ prediction }) => prediction),
  );

/** The other side of every metric is what the rows themselves say, and the difference is from it. */
function expectSide({ metrics, against }: PerformanceAnswer, rows: readonly LoanRow[]): void {
  const truth = truthOf(rows);
  const known = labelled(rows).length;
  expect(against).toMatchObject({
    labelled: known,
    predictions: rows.length,
    coverage: known / rows.length,
    reason: null,
  });
  for (const { metric, value, against: other } of metrics) {
    const bound = (other?.errorBound ?? 0) + 1e-9;
    const wanted = truth[metric as "accuracy"] ?? Number.NaN;
    expect(Math.abs((other?.value ?? Number.NaN) - wanted), metric).toBeLessThanOrEqual(bound);
    expect(other?.difference, metric).toBeCloseTo((value ?? 0) - (other?.value ?? 0), 12);
  }
  const accuracy = metrics.find(({ metric }) => metric === "accuracy")?.against;
  expect(accuracy?.interval).toEqual({
    lower: expect.closeTo(truth.accuracyInterval?.lower ?? -1, 9),
    upper: expect.closeTo(truth.accuracyInterval?.upper ?? -1, 9),
  });
  expect(accuracy?.differenceInterval?.lower).toBeLessThan(accuracy?.difference ?? -1);
  expect(accuracy?.differenceInterval?.upper).toBeGreaterThan(accuracy?.difference ?? 1);
}

test("performance against the reference is held against the reference's own labelled rows", async () => {
  const answer = await performanceAgainst({ against: "reference" });
  expectSide(answer, referenceRows);
  expect(answer.against?.series).toEqual([]);
  expect(answer.verdict.headline).toMatch(/^ROC AUC holds: /);
  expect(answer.verdict.detail).toMatch(
    /ROC AUC (does not clearly differ from|is clearly \w+ than) the reference's, /,
  );
});

test("performance against the period before is that of the window of the same length just before", async () => {
  const answer = await performanceAgainst({ against: "previous" });
  expectSide(answer, dayBefore);
  expect(answer.scope.against).toMatchObject({ kind: "previous", rows: dayBefore.length });
  expect(answer.verdict).toMatchObject({
    level: "info",
    headline: expect.stringMatching(/^ROC AUC .* the period before's, 0\.\d+ against 0\.\d+$/),
    detail: expect.stringContaining("ROC AUC holds: "),
  });
});

test("the period before is drawn on the same axis, as much earlier as the axis is long", async () => {
  const { series, against } = await performanceAgainst({ against: "previous" });
  expect(against?.seriesHoursEarlier).toBe(168);
  expect(against?.series.map(({ at }) => at)).toEqual(series.map(({ at }) => at));
  const last = against?.series.at(-1);
  expect(last).toMatchObject({ labelled: labelled(weekBefore).length, predictions: weekBefore.length });
  const pinned = await performanceAgainst({ to: before(168).toISOString() });
  const { value, lower, upper } = pinned.series.at(-1) ?? {};
  expect(last).toMatchObject({ value, lower, upper });
  expect(against?.series.at(-60)).toMatchObject({ value: null, labelled: 0, predictions: 0 });
});

test("an axis that is shorter than the window is held against the window before", async () => {
  const { against, metric } = await performanceAgainst({ against: "previous", range: "6h" });
  expect(against?.seriesHoursEarlier).toBe(24);
  expect(against?.series).toHaveLength(6);
  expect(against?.series.at(-1)?.value).toBe(metric.against?.value);
});

test("performance against a version is that version's own, in the same window and at its own time", async () => {
  const answer = await performanceAgainst({ against: "version:2" });
  expectSide(answer, ofSecond);
  const own = await performanceAgainst({ version: "2" });
  const valuesOf = ({ metrics }: PerformanceAnswer) => metrics.map(({ metric, value }) => [metric, value]);
  expect(answer.metrics.map(({ metric, against }) => [metric, against?.value])).toEqual(valuesOf(own));
  expect(answer.against).toMatchObject({ seriesHoursEarlier: 0 });
  expect(answer.against?.series.map(({ value }) => value)).toEqual(own.series.map(({ value }) => value));
  expect(answer.scope.against).toMatchObject({ kind: "version", rows: ofSecond.length });
});

test("a reference without labels is said in words, and nothing is compared with it", async () => {
  const { metrics, against, scope } = await performanceAgainst({ version: "3", against: "reference" });
  expect(scope.against).toMatchObject({ kind: "reference", rows: otherReference.length });
  expect(against).toEqual({
    labelled: 0,
    predictions: otherReference.length,
    coverage: 0,
    reason: "the reference has no labels",
    seriesHoursEarlier: 0,
    series: [],
  });
  for (const metric of metrics) expect(metric.against).toMatchObject({ value: null, difference: null });
});

test("a version with too few labels says how many, and no difference is made of them", async () => {
  const { against, metric, verdict } = await performanceAgainst({ against: "version:3" });
  const known = labelled(ofThird).length;
  const reason = `version 3 has too few labels to compare with: ${known} of 100`;
  expect(against).toMatchObject({ labelled: known, predictions: ofThird.length, reason });
  expect(metric.against?.value).not.toBeNull();
  expect(metric.against).toMatchObject({ difference: null, differenceInterval: null });
  expect(verdict).toMatchObject({
    level: "undecided",
    headline: `ROC AUC cannot be compared: ${reason}`,
  });
  expect(against?.series.every(({ value }) => value === null)).toBe(true);
});

const isCar = ({ features }: LoanRow) => features.purpose === "car";

test.each([
  ["reference", referenceRows],
  ["previous", dayBefore],
  ["version:2", ofSecond],
])("a segment against %s has only the segment's rows on both sides", async (against, rows) => {
  const query = { against, segment: "purpose:car" };
  const performance = await performanceAgainst(query);
  expectSide(performance, rows.filter(isCar));
  expect(performance.labelled).toBe(labelled(current.filter(isCar)).length);
  const confidence = await confidenceAgainst(query);
  expect(confidence.reference?.rows).toBe(rows.filter(isCar).length);
  expect(confidence.reference?.mean).toBeCloseTo(meanConfidence(rows.filter(isCar)), 9);
  expect(confidence.current?.mean).toBeCloseTo(meanConfidence(current.filter(isCar)), 9);
});

const meanConfidence = (rows: readonly LoanRow[]) =>
  rows.reduce((sum, { prediction }) => sum + Math.abs(prediction - 0.5) * 2, 0) / rows.length;

test.each([
  ["reference", referenceRows, 0],
  ["previous", dayBefore, 168],
  ["version:2", ofSecond, 0],
])("confidence against %s is that side's own, not the reference's", async (against, rows, hoursEarlier) => {
  const answer = await confidenceAgainst({ against });
  expect(answer.reference).toMatchObject({
    rows: rows.length,
    mean: expect.closeTo(meanConfidence(rows), 9),
  });
  expect(answer.against).toMatchObject({ reason: null, seriesHoursEarlier: hoursEarlier });
  expect(answer.drift?.plain).toMatchObject({ referenceSize: rows.length, currentSize: current.length });
});

test("confidence against a version is drawn as that version's own page draws it", async () => {
  const answer = await confidenceAgainst({ against: "version:2" });
  const own = await confidenceAgainst({ version: "2" });
  expect(answer.reference).toEqual(own.current);
  expect(answer.against?.series).toEqual(own.series);
  expect(answer.against?.series).not.toEqual(answer.series);
});

test("confidence of the period before stands at the times of the axis, with its gaps", async () => {
  const { against, series } = await confidenceAgainst({ against: "previous" });
  const pinned = await confidenceAgainst({ to: before(168).toISOString() });
  expect(against?.series.map(({ at }) => at)).toEqual(series.map(({ at }) => at));
  expect(against?.series.at(-1)).toEqual({ ...pinned.series.at(-1), at: series.at(-1)?.at });
  expect(against?.series.at(-60)).toMatchObject({ rows: 0, median: null });
});

test("confidence against the reference is one value, and a side without predictions says so", async () => {
  const held = await confidenceAgainst({ against: "reference" });
  expect(held.against).toEqual({ reason: null, seriesHoursEarlier: 0, series: [] });
  const empty = await confidenceAgainst({ against: "previous", to: before(100).toISOString() });
  expect(empty.against?.reason).toBe("the period before has no predictions");
  expect(empty.reference).toMatchObject({ rows: 0, mean: null, median: null });
});
