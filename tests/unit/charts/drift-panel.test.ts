import { expect, test } from "vitest";
import {
  driftEmptiness,
  driftFooter,
  driftLabel,
  driftNumber,
  driftTable,
  prepareDrift,
} from "@/lib/charts/drift-panel";
import type { DriftAnswer } from "@/lib/contracts/drift";
import { canvasOf, columnOf, decisionOf, scopeOf, wordsOf } from "./answers";

const stable = columnOf({ column: "distance", effect: 0.011, drift: false, level: "ok", word: "stable" });
const category = columnOf({
  column: "origin",
  kind: "categorical",
  symbol: "V",
  effect: 0.061,
  drift: false,
  level: "ok",
  word: "stable",
});
const young = columnOf({
  column: "route_late_7d",
  effect: null,
  drift: false,
  level: "undecided",
  word: "too few rows",
  decisions: [{ status: "insufficient_data", window: "24h", reason: "12 rows", n: 12, needed: 30 }],
  plain: { status: "insufficient_data", reason: "no values", n: 1, needed: 2 },
});

const answerOf = (changes: Partial<DriftAnswer> = {}): DriftAnswer => ({
  scope: scopeOf(),
  verdict: { level: "warning", headline: "1 of 3 features drifted", detail: "" },
  policy: "budget",
  budgetPerYear: 1,
  alpha: 1.14e-5,
  floor: 0.1,
  drifted: 1,
  tested: 3,
  share: 1 / 3,
  datasetThreshold: 0.5,
  columns: [columnOf(), category, stable, young, columnOf({ column: "score", role: "prediction" })],
  ...changes,
});

test("features alone have bars; the prediction has its own panel", () => {
  const [bars] = prepareDrift(answerOf(), canvasOf()).figure.data;
  expect(bars).toMatchObject({
    customdata: ["feature:inbound_delay_3h", "feature:origin", "feature:distance", "feature:route_late_7d"],
  });
});

test("what drifted is amber, what is stable the accent", () => {
  const [bars] = prepareDrift(answerOf(), canvasOf()).figure.data;
  expect(bars).toMatchObject({
    marker: { color: ["var(--warning-mark)", "var(--current)", "var(--current)", "var(--reference)"] },
  });
});

test("a state is a word and a shape, not a colour alone", () => {
  const words = wordsOf(prepareDrift(answerOf(), canvasOf()).figure.layout);
  expect(words).toEqual(expect.arrayContaining(["▲", "drifted", "●", "stable", "◌", "too few rows"]));
});

test("too few rows leave a gap where the bar would be, never a zero", () => {
  const [bars] = prepareDrift(answerOf(), canvasOf()).figure.data;
  expect(bars).toMatchObject({ x: [0.245, 0.061, 0.011, null] });
});

test("the floor is a dashed line with its name on top", () => {
  const { shapes = [], annotations } = prepareDrift(answerOf(), canvasOf()).figure.layout;
  expect(shapes.some((shape) => shape.x0 === 0.1 && shape.line?.dash)).toBe(true);
  expect(wordsOf({ annotations })).toContain("floor 0.10");
});

test("a name opens its feature", () => {
  const { annotations = [] } = prepareDrift(answerOf(), canvasOf()).figure.layout;
  expect(annotations.find(({ text }) => text === "origin")).toMatchObject({
    name: "feature:origin",
    captureevents: true,
  });
});

test("hovering says what the policy saw and from where it could alarm", () => {
  const [bars] = prepareDrift(answerOf(), canvasOf()).figure.data;
  const [first = ""] = (bars as { text: string[] }).text;
  expect(first).toContain("p = 2e-43");
  expect(first).toContain("could alarm from 0.120");
  expect(first).toContain("plain test: p < 1e-300");
});

test("more features than fit end in a line that says how many the table has", () => {
  const columns = Array.from({ length: 40 }, (_, index) => columnOf({ column: `feature_${index}` }));
  const { data, layout } = prepareDrift(answerOf({ columns }), canvasOf()).figure;
  const drawn = (data[0] as { y: number[] }).y.length;
  expect(drawn).toBeLessThan(14);
  expect(wordsOf(layout)).toContain(`and ${40 - drawn} more, in the table`);
});

test("the panel names the effects that it shows", () => {
  expect(driftLabel(answerOf())).toBe("Feature drift: KS distance D, corrected V°");
});

test("the share of features stands beside the data set's threshold and the level of one test", () => {
  expect(driftNumber(answerOf())).toEqual({
    value: "33 %",
    unit: "of features",
    beside: ["data set drift from 50 %", "alpha 1.1e-5 each"],
  });
});

test("each policy says what it promises", () => {
  expect(driftFooter(answerOf())).toBe(
    "24 h to 14:00, under way · 17,139 against 10,000 reference · 1 false alarm a year at most",
  );
  expect(driftFooter(answerOf({ policy: "seed", alpha: 0.01 }))).toContain(
    "p below 0.01, one column at a time",
  );
  const against = { kind: "version", label: "version 2", version: "2", rows: 9000 } as const;
  expect(driftFooter(answerOf({ scope: scopeOf({ against }) }))).toContain("compared only, no rule decides");
});

test("the table holds every column with the policy's evidence and the plain test's", () => {
  const { rows } = driftTable(answerOf());
  expect(rows).toHaveLength(5);
  expect(rows[0]?.map(({ text }) => text).join(" | ")).toBe(
    "inbound_delay_3h | drifted | D 0.245 | 0.120 | 2e-43 | 1.1e-5 | 17,139 | 812 | < 1e-300",
  );
});

test("a blind column has no smallest effect that could alarm", () => {
  const blind = columnOf({ decisions: [decisionOf({ smallestAlarming: null, drift: false })] });
  expect(driftTable(answerOf({ columns: [blind] })).rows[0]?.[3]?.text).toBe("–");
});

test("without a reference the reason stands in place of the chart", () => {
  const against = { kind: "none" as const, label: "", reason: "Version 1 has no reference set." };
  expect(driftEmptiness(answerOf({ scope: scopeOf({ against }) }))?.reason).toBe(
    "Version 1 has no reference set.",
  );
});
