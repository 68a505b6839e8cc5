import { expect, test } from "vitest";
import { driftOfVersion, levelOf } from "@/lib/monitor/drift-of-version";
import { byEffect, driftVerdict } from "@/lib/monitor/drift-verdict";
import { featureVerdict } from "@/lib/monitor/feature-verdict";
import type { ColumnWindow, WindowCounts } from "@/lib/monitor/window-counts";
import type { ModelRecord } from "@/lib/registry/model-record";
import { createModelRecord } from "../ingest/loaded-reference-factory";
import { referenceOf, type Value, windowOf } from "./column-window";

const version = {
  id: 1,
  name: "1",
  description: "",
  createdAt: new Date(0),
  firstLoggedAt: null,
  activeReferenceId: 1,
  buildingReferenceId: null,
};
const perHour = 30;
const spread = (hour: number, shift = 0) =>
  Array.from({ length: perHour }, (_, at) => ((at * 37 + hour * 11) % 100) + shift);
const reference = Array.from({ length: 168 }, (_, hour) =>
  spread(hour).map((value): [number, number] => [hour, value]),
);
const numeric = referenceOf("numeric", reference.flat());

const counted = (columnId: number, window: ColumnWindow | undefined): WindowCounts => ({
  rows: 0,
  lastMs: 0,
  columns: new Map(window ? [[columnId, window]] : []),
});

interface Case {
  readonly model?: Partial<ModelRecord>;
  readonly day: readonly (readonly [number, readonly Value[]])[];
  readonly week?: readonly (readonly [number, readonly Value[]])[];
  readonly made?: ReturnType<typeof referenceOf>;
}

function compare({ model, day, week = day, made = numeric }: Case) {
  const id = made.column.columnId;
  const h1 = counted(id, windowOf(made, day.slice(-1)));
  const windows = { h1, h24: counted(id, windowOf(made, day)), h7d: counted(id, windowOf(made, week)) };
  const input = {
    model: createModelRecord(model),
    version,
    reference: made.reference,
    windows,
    segmentId: 0,
  };
  const { columns, dataset } = driftOfVersion({ ...input, columnIds: new Set([id]) });
  return { column: columns[0]!, dataset };
}

const hours = (shift: number, from = 96, count = 24) =>
  Array.from({ length: count }, (_, index): [number, number[]] => [
    from + index,
    spread(from + index, shift),
  ]);

test("a shift is drift, and its sentence says where the mean went", () => {
  const { column, dataset } = compare({ day: hours(40) });
  expect(column).toMatchObject({ drift: true, level: "warning", word: "drifted", symbol: "D" });
  expect(column.verdict.headline).toMatch(/^distance rose: the mean went from 49\.\d to 89\.\d$/);
  expect(column.verdict.detail).toContain("reaches the floor 0.1");
  expect(column.effect).toBeCloseTo(0.4, 1);
  expect(dataset).toEqual({ drifted: 1, tested: 1, share: 1, threshold: 0.5 });
});

test("the window that follows the clock of the reference is no drift, though the plain test says so", () => {
  const clock = Array.from({ length: 168 }, (_, hour) =>
    Array.from({ length: 30 }, (_, at): [number, number] => [hour, (hour % 24) * 10 + (at % 10)]),
  );
  const made = referenceOf("numeric", clock.flat());
  const night = Array.from({ length: 6 }, (_, hour): [number, number[]] => [
    hour,
    Array.from({ length: 40 }, (_, at) => hour * 10 + (at % 10)),
  ]);
  const { column } = compare({ made, day: night });
  expect(column.plain).toMatchObject({ status: "tested", drift: true });
  expect(column).toMatchObject({ drift: false, level: "ok", word: "stable" });
  expect(column.effect).toBeLessThan(0.01);
});

test("a small change is under the floor, however sure it is", () => {
  const many = hours(4, 0, 168).map(([hour, values]): [number, number[]] => [
    hour,
    Array(20).fill(values).flat(),
  ]);
  const { column } = compare({ day: many.slice(0, 24), week: many });
  expect(column.plain).toMatchObject({ status: "tested", p: expect.closeTo(0, 6) });
  expect(column.drift).toBe(false);
  expect(column.verdict).toMatchObject({ level: "ok", headline: "distance is as expected" });
  expect(column.verdict.detail).toContain("under the floor 0.1");
});

test("a missing share that moved is what the sentence is about, however well the rest agrees", () => {
  const day = hours(0).map(([hour, values]): [number, Value[]] => [
    hour,
    values.map((value, at): Value => (at % 4 === 0 ? null : value)),
  ]);
  const { column, dataset } = compare({ day });
  expect(column).toMatchObject({ drift: false, word: "stable", missing: [{}, { drift: true }] });
  const headline = "distance is missing more often than in the reference";
  expect(column.verdict).toEqual({
    level: "warning",
    headline,
    detail: expect.stringMatching(
      /^27 % over 24 h, reference 0 %, p .*\. The values that came are as expected: D .* is under the floor 0\.1\.$/,
    ),
  });
  expect(driftVerdict([column], dataset)).toMatchObject({
    level: "warning",
    headline: "The feature did not drift, but its missing share did",
  });
  const still = { ...compare({ day: hours(0) }).column, column: "hour" };
  expect(driftVerdict([column, still], { ...dataset, tested: 2 })).toMatchObject({
    level: "warning",
    headline: "None of 2 features drifted, but the missing share of distance did",
  });
  expect(featureVerdict({ ...column, driftingSince: "2026-06-15T12:00:00Z" })).toMatchObject({
    level: "warning",
    headline,
    detail: expect.stringContaining("It drifted since"),
  });
  const both = compare({
    day: day.map(([hour, values]) => [
      hour,
      values.map((value) => (value === null ? null : Number(value) + 40)),
    ]),
  });
  expect(both.column.verdict).toMatchObject({
    headline: expect.stringContaining("distance rose"),
    detail: expect.stringContaining(`. Besides, ${headline}: 27 % over 24 h`),
  });
});

test("too few rows decide nothing and say how many there are", () => {
  const { column, dataset } = compare({ day: [[100, [1, 2, 3]]] });
  expect(column).toMatchObject({ drift: false, level: "undecided", word: "too few rows" });
  expect(column.verdict.detail).toBe("3 values at hours of the week that the reference knows, 30 needed.");
  expect(dataset).toMatchObject({ tested: 0, share: null });
});

test("an empty window has no test, no effect and no figure that was made up", () => {
  const { column } = compare({ day: [] });
  expect(column.plain).toMatchObject({ status: "insufficient_data", reason: "no values in the window" });
  expect(column).toMatchObject({ effect: null, effects: { d: null, populationStability: null } });
  expect(column.missing.map(({ p }) => p)).toEqual([null, null]);
});

test("a column whose days differ much is blind, and says from where it could alarm", () => {
  const column = { ...numeric.column, tau2: 0.09 };
  const made = { column, reference: { ...numeric.reference, columns: new Map([[1, column]]) } };
  const { column: drift } = compare({ made, day: hours(2) });
  expect(drift).toMatchObject({ drift: false, level: "undecided", word: "blind" });
  expect(drift.verdict.headline).toMatch(
    /^distance cannot be judged: its days differ too much, (only D of 0\.\d\d or more|no change) could alarm$/,
  );
  const dataset = { drifted: 0, tested: 2, share: 0, threshold: 0.5 };
  const still = { ...compare({ day: hours(0) }).column, column: "hour" };
  expect(driftVerdict([drift, still], dataset)).toEqual({
    level: "info",
    headline: "None of 2 features drifted, 1 is blind",
    detail: expect.stringMatching(
      /^The days of 1 feature differ so much that (only a change of D ≥ 0\.\d\d|no change) could alarm\.$/,
    ),
  });
  expect(driftVerdict([drift, { ...drift, column: "hour" }], dataset)).toMatchObject({
    level: "undecided",
    headline: "None of 2 features drifted, 2 are blind",
  });
  expect(driftVerdict([drift], { ...dataset, tested: 1 })).toMatchObject({
    level: "undecided",
    headline: "The only feature cannot be judged",
  });
});

test("policy seed asks the plain test alone, at 0.05, of each window", () => {
  const week = [...hours(0, 0, 96), ...hours(4)];
  const { column } = compare({ model: { policy: "seed" }, day: hours(4), week });
  expect(column.decisions[0]).toMatchObject({ policy: "seed", alpha: 0.05, floor: 0, window: "24h" });
  const { plain, decisions } = column;
  const p = plain.status === "tested" ? plain.p : 1;
  expect(decisions[0]).toMatchObject({ p, drift: p < 0.05 });
  expect(decisions[1]).toMatchObject({ window: "7d", n: week.length * perHour });
});

test("values that go missing are news over a day, where an hour has too few rows to tell", () => {
  const lost = hours(0).map(([hour, values]): [number, Value[]] => [
    hour,
    values.map((value, at) => (at % 4 ? value : null)),
  ]);
  const { column } = compare({ day: lost });
  expect(column.missing).toMatchObject([
    { window: "1h", rows: 30, referenceShare: 0, drift: false },
    { window: "24h", rows: 720, referenceShare: 0, drift: true },
  ]);
  expect(column.missing[1]?.currentShare).toBeCloseTo(8 / 30, 12);
  expect(column.drift).toBe(false);
});

test("a column that the reference does not have is not tested", () => {
  const reference = { ...numeric.reference, columns: new Map() };
  const { column } = compare({ made: { ...numeric, reference }, day: hours(40) });
  expect(column).toMatchObject({ drift: false, word: "no reference", decisions: [], missing: [] });
});

test("the level is the budget spread over a year's evaluations and four tests a column", () => {
  expect(levelOf(createModelRecord())).toBeCloseTo(1 / 8760 / 16, 15);
  expect(levelOf(createModelRecord({ falseAlarmBudget: 12, evaluationIntervalHours: 2 }))).toBeCloseTo(
    24 / 8760 / 16,
    15,
  );
  expect(levelOf(createModelRecord({ columns: [] }))).toBeNull();
});

test("the panel's title counts features, and says what is blind or too thin", () => {
  const { column } = compare({ day: hours(40) });
  const still = { ...compare({ day: hours(0) }).column, column: "hour" };
  const thin = { ...compare({ day: [] }).column, column: "origin" };
  const dataset = { drifted: 1, tested: 2, share: 0.5, threshold: 0.5 };
  expect(driftVerdict([column, still, thin], dataset)).toEqual({
    level: "warning",
    headline: "1 of 3 features drifted",
    detail:
      "The data set as a whole counts as drifted. 1 feature has too few rows: 0 values at hours of the week that the reference knows, 30 needed.",
  });
  expect(driftVerdict([still], { drifted: 0, tested: 1, share: 0, threshold: 0.5 }).headline).toBe(
    "The feature did not drift",
  );
  expect(driftVerdict([thin], { drifted: 0, tested: 0, share: null, threshold: 0.5 }).level).toBe(
    "undecided",
  );
  expect(byEffect([still, column, thin]).map((each) => each.column)).toEqual(["distance", "hour", "origin"]);
});
