import { expect, test } from "vitest";
import {
  type Categorical,
  categoriesNumber,
  categoriesVerdict,
  prepareCategories,
  unseenVerdict,
  wholeRows,
} from "@/lib/charts/category-rows";
import { peakOf, prepareDriftHistory } from "@/lib/charts/drift-history-chart";
import { type Numeric, prepareEcdf } from "@/lib/charts/ecdf-chart";
import {
  ecdfVerdict,
  histogramNumber,
  historyNumber,
  historyVerdict,
  missingNumber,
  testsVerdict,
} from "@/lib/charts/feature-words";
import { prepareMissing } from "@/lib/charts/missing-chart";
import { categoricalRows, numericRows } from "@/lib/charts/moments-table";
import { effectSizes, plainTestWords, prepareTestTable } from "@/lib/charts/test-table";
import type { DriftPoint } from "@/lib/contracts/feature";
import { canvasOf, columnOf, decisionOf, featureOf, hoursBefore, momentsOf, wordsOf } from "./answers";

const cumulative = Array.from({ length: 101 }, (_, index) => ({
  value: index,
  reference: Math.min(1, index / 50),
  expected: Math.min(1, index / 60),
  current: index / 100,
}));

const numericOf = (changes: Partial<Numeric> = {}): Numeric => ({
  cumulative,
  gap: { value: 50, reference: 0.83, current: 0.5, d: 0.33 },
  histogram: {
    edges: [0, 50, 100],
    reference: [0.8, 0.2],
    current: [0.5, 0.5],
    below: { reference: 0, current: 0 },
    above: { reference: 0, current: 0 },
  },
  reference: momentsOf({ rows: 10_000, missing: 599, mean: 2.5, p95: 20.8 }),
  current: momentsOf({ missing: 907, mean: 12.5 }),
  aboveReferenceP95: 0.162,
  ...changes,
});

const pointOf = (hours: number, effect: number | null, firing = false): DriftPoint => ({
  at: hoursBefore(hours),
  effect,
  p: effect === null ? null : 1e-9,
  n: 16_000,
  floor: 0.1,
  drift: firing,
  firing,
});

test("grey is what the hours of the week lead one to expect, where the policy expects", () => {
  const answer = featureOf();
  const [held] = prepareEcdf(answer, numericOf(), canvasOf()).figure.data;
  expect((held as { y: number[] }).y).toContain(0.5);
  const bare = numericOf({ cumulative: cumulative.map((step) => ({ ...step, expected: null })) });
  expect(wordsOf(prepareEcdf(answer, numericOf(), canvasOf()).figure.layout)).toContain("expected");
  expect(wordsOf(prepareEcdf(answer, bare, canvasOf()).figure.layout)).toContain("reference");
});

test("D is drawn where the lines part most, with both shares", () => {
  const { layout } = prepareEcdf(featureOf(), numericOf(), canvasOf()).figure;
  expect(layout.shapes?.[0]).toMatchObject({ x0: 50, x1: 50, y0: 0.83, y1: 0.5 });
  expect(wordsOf(layout)).toEqual(expect.arrayContaining(["D = 0.330", "83 %", "50 %"]));
});

test("a long tail does not press the lines into a corner", () => {
  const tail = [...cumulative, { value: 10_000, reference: 1, expected: 1, current: 1 }];
  const { layout } = prepareEcdf(featureOf(), numericOf({ cumulative: tail }), canvasOf()).figure;
  expect(layout.xaxis?.range?.[1]).toBeLessThanOrEqual(100);
});

test("few distinct values are drawn as stairs", () => {
  const few = numericOf({ cumulative: cumulative.filter((_, index) => index % 20 === 0) });
  const [held] = prepareEcdf(featureOf(), few, canvasOf()).figure.data;
  expect(held).toMatchObject({ line: { shape: "hv" } });
});

test("the headline says the shares at the place where the lines part", () => {
  expect(ecdfVerdict(featureOf(), numericOf()).headline).toBe("At most 50.0 minutes: 83 % then, 50 % now");
  expect(ecdfVerdict(featureOf(), numericOf({ gap: null })).level).toBe("undecided");
});

test("the tail beyond the reference's 95th percentile stands beside the 5 % that it should be", () => {
  expect(histogramNumber(featureOf(), numericOf())).toEqual({
    value: "16.2 %",
    unit: "above 20.8 minutes",
    beside: ["reference 5 %", "mean 2.5 to 12.5"],
  });
});

test("moments of both sides are rows of one table", () => {
  expect(numericRows(numericOf())[1]).toEqual({ label: "missing", reference: "6.0 %", current: "5.3 %" });
});

test("the policy shows its hand beside the plain test", () => {
  const table = prepareTestTable(columnOf());
  expect(table.columns).toEqual(["24 h", "plain test"]);
  const cellsOf = (label: string) =>
    table.rows.find((row) => row.label === label)?.cells.map(({ text }) => text);
  expect(cellsOf("Kolmogorov–Smirnov D")).toEqual(["0.245", "0.250"]);
  expect(cellsOf("floor")).toEqual(["0.10", "–"]);
  expect(cellsOf("alpha")).toEqual(["1.1e-5", "0.05"]);
  expect(cellsOf("nₑ, effective")).toEqual(["812", "–"]);
  expect(cellsOf("tau, between days")).toEqual(["0.021", "–"]);
  expect(cellsOf("could alarm from D")).toEqual(["0.120", "–"]);
  expect(cellsOf("counts as drift")).toEqual(["yes", "yes"]);
});

test("a column that nothing could alarm is said to be blind", () => {
  const blind = columnOf({ decisions: [decisionOf({ smallestAlarming: null })] });
  const row = prepareTestTable(blind).rows.find(({ label }) => label.startsWith("could alarm"));
  expect(row?.cells[0]?.text).toBe("blind");
});

test("a condition is marked only where it holds", () => {
  const small = columnOf({ decisions: [decisionOf({ effect: 0.05, p: 1e-9, drift: false })] });
  const holds = prepareTestTable(small).rows.map((row) => row.cells[0]?.holds);
  expect(holds).toEqual([
    false,
    undefined,
    true,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    false,
  ]);
});

test("a test that could not be made leaves dashes and says why", () => {
  const reason = "the reference has 9 days; 14 are needed";
  const young = columnOf({
    decisions: [{ status: "insufficient_data", window: "24h", reason, n: 100, needed: 30 }],
  });
  const table = prepareTestTable(young);
  expect(table.rows[0]?.cells[0]?.text).toBe("–");
  expect(table.notes).toEqual([`24 h: ${reason}`]);
});

test("how the plain test was made is said in words", () => {
  expect(plainTestWords(columnOf().plain)).toBe("plain test: whole reference, p asymptotic, D exact");
});

test("categories have Cramér's V and total variation among their effects, numbers Wasserstein", () => {
  expect(effectSizes(columnOf()).map(({ label }) => label)).toContain("Wasserstein-1 over sd");
  expect(effectSizes(columnOf({ kind: "categorical" })).map(({ label }) => label)).toContain(
    "total variation",
  );
});

test("a column that fires says for how long and how high it came", () => {
  const answer = featureOf({
    history: [pointOf(30, 0.34, true), pointOf(0, 0.245, true)],
    firing: [{ alert: 1, from: hoursBefore(48), to: hoursBefore(0), open: true }],
  });
  expect(historyVerdict(answer).headline).toBe(
    "Drifting for 48 hours; the peak was 0.340 on Wed 18 Nov 08:00",
  );
  expect(historyNumber(answer)).toMatchObject({
    value: "48 h",
    unit: "firing",
    beside: expect.arrayContaining(["first time in 7 d"]),
  });
});

test("a page that is pinned to the hour in which a column began to fire says so", () => {
  const answer = featureOf({
    history: [pointOf(30, 0.34), pointOf(0, 0.245, true)],
    firing: [{ alert: 1, from: hoursBefore(0), to: hoursBefore(0), open: true }],
  });
  expect(historyVerdict(answer).headline).toMatch(/^Drifting since this hour; the peak was 0.340/);
});

test("a column that fired says since when it is clear", () => {
  const answer = featureOf({
    history: [pointOf(100, 0.138), pointOf(0, 0.06)],
    firing: [{ alert: 1, from: hoursBefore(116), to: hoursBefore(92), open: false }],
  });
  expect(historyVerdict(answer).headline).toBe("Drifted for 24 hours, clear since Sun 15 Nov 18:00");
  expect(historyNumber(answer).value).toBe("0.138");
});

test("a history without evaluations is undecided", () => {
  expect(historyVerdict(featureOf({ history: [pointOf(1, null)] })).level).toBe("undecided");
  expect(peakOf([pointOf(1, null)])?.effect ?? null).toBeNull();
});

test("the history names its floor, its peak and where it stands, and marks what fired", () => {
  const answer = featureOf({
    history: [pointOf(60, 0.05), pointOf(30, 0.341, true), pointOf(0, 0.245, true)],
    firing: [{ alert: 1, from: hoursBefore(48), to: hoursBefore(0), open: true }],
  });
  const { layout } = prepareDriftHistory(answer, canvasOf(900)).figure;
  expect(wordsOf(layout)).toEqual(expect.arrayContaining(["floor 0.10", "0.245", "peak 0.341"]));
  expect(layout.shapes?.some(({ fillcolor }) => fillcolor === "var(--warning-mark)")).toBe(true);
});

test("an hour of few rows is grey and does not stretch the axis", () => {
  const missing = {
    ...featureOf().missing,
    series: [
      { at: hoursBefore(1), rows: 700, missing: 35, share: 0.05, reliable: true },
      { at: hoursBefore(0), rows: 3, missing: 3, share: 1, reliable: false },
    ],
  };
  const { data, layout } = prepareMissing(featureOf({ missing }), canvasOf()).figure;
  expect(data[0]).toMatchObject({ marker: { color: ["var(--current)", "var(--reference-fill)"] } });
  expect(layout.yaxis?.range?.[1]).toBeLessThan(0.1);
  expect(wordsOf(layout)).toContain("ref 6.0 %");
});

test("the missing share is held against the reference with its own test", () => {
  const decision = {
    window: "24h" as const,
    referenceShare: 0.06,
    currentShare: 0.053,
    rows: 17_139,
    p: 0.015,
    alpha: 1.14e-5,
    drift: false,
  };
  expect(missingNumber(featureOf({ drift: columnOf({ missing: [decision] }) }))).toEqual({
    value: "5.3 %",
    unit: "missing",
    beside: ["reference 6.0 %", "p = 0.015, alpha 1.1e-5"],
  });
  const byHour = { ...decision, referenceShare: 0.082 };
  expect(missingNumber(featureOf({ drift: columnOf({ missing: [byHour] }) })).beside?.[0]).toBe(
    "expected 8.2 %",
  );
});

test("a p of a D that is within a bound says between which", () => {
  const { plain } = columnOf();
  if (plain.status !== "tested") throw new Error("the plain test was made");
  const pRange = { lower: 0.01, upper: 0.2 };
  const bounded = { ...plain, method: "exact" as const, p: 0.04, errorBound: 0.02, pRange };
  expect(plainTestWords(bounded)).toBe(
    "plain test: whole reference, D to within 0.02, p exact for this D and between 0.01 and 0.2",
  );
});

test("a p that is not known is shown as where it lies, with the reason", () => {
  const { plain } = columnOf();
  if (plain.status !== "tested") throw new Error("the plain test was made");
  const bounded = {
    ...plain,
    test: "chi_square" as const,
    method: "homogeneity" as const,
    statistic: 3000,
    p: 0.97,
    pRange: { lower: 5e-177, upper: 0.97 },
    drift: false,
  };
  const seed = decisionOf({ policy: "seed", smallestAlarming: null });
  const table = prepareTestTable(columnOf({ plain: bounded, decisions: [seed] }));
  expect(table.rows.find(({ label }) => label.startsWith("could alarm"))?.cells[0]?.text).not.toBe("blind");
  expect(table.rows.find(({ label }) => label === "p")?.cells.at(-1)).toEqual({
    text: "5e-177 to 0.97",
    holds: false,
  });
  expect(plainTestWords(bounded)).toBe(
    "plain test: chi-square 3,000, more categories than are kept by name: p lies between 5e-177 and 0.97",
  );
});

test.each([
  ["inbound_delay_3h is as expected", "As expected"],
  [
    "inbound_delay_3h cannot be judged: its days differ too much, only D of 0.63 or more could alarm",
    "Cannot be judged: its days differ too much",
  ],
  ["Both conditions hold", "Both conditions hold"],
  ["inbound_delay_3h: car rose from 10 % to 40 % of rows", "car rose from 10 % to 40 % of rows"],
  ["inbound_delay: car rose from 10 % to 40 % of rows", "inbound_delay: car rose from 10 % to 40 % of rows"],
])("%s is said in short where its numbers stand below", (headline, short) => {
  const verdict = { level: "ok" as const, headline, detail: "" };
  expect(testsVerdict(columnOf({ verdict })).headline).toBe(short);
});

const categoryOf = (category: string, reference: number | null, current: number, share: number) => ({
  category,
  reference,
  expected: null,
  current,
  currentRows: Math.round(current * 14_740),
  change: reference === null ? null : current - reference,
  changeInterval:
    reference === null ? null : { lower: current - reference - 0.003, upper: current - reference + 0.003 },
  shareOfChiSquare: share,
  unseen: reference === null,
});

const categoricalOf = (changes: Partial<Categorical> = {}): Categorical => ({
  categories: [
    categoryOf("IAH", 0.023, 0.0018, 0.543),
    categoryOf("HOU", 0.009, 0.0014, 0.165),
    categoryOf("ORD", 0.0522, 0.0585, 0.009),
    categoryOf("SBN", null, 0.0003, 0.004),
  ],
  total: 220,
  pooled: 86,
  unseen: { categories: 15, unnamedRows: 0, rows: 33, share: 0.0022, list: [{ category: "SBN", rows: 4 }] },
  referenceCategories: 205,
  currentCategories: 217,
  referenceRows: 10_000,
  currentRows: 14_740,
  referenceMissing: 0,
  currentMissing: 0,
  ...changes,
});

test("the categories that make the difference are the headline", () => {
  const headline = "IAH fell from 2.30 % to 0.18 %, HOU from 0.90 % to 0.14 %";
  expect(categoriesVerdict(featureOf(), categoricalOf()).headline).toBe(headline);
  expect(categoriesNumber(categoricalOf())).toEqual({
    value: "71 %",
    unit: "of chi-square is these two",
    beside: ["220 categories", "135 cells after pooling"],
  });
});

test("a new category that decides is said to be new", () => {
  const categorical = categoricalOf({ categories: [categoryOf("NEW", null, 0.1, 0.8)] });
  expect(categoriesVerdict(featureOf(), categorical).headline).toBe("NEW is new with 10.0 %");
});

test("a dumbbell runs from what is expected to what came, on one axis for all rows", () => {
  const { rows, ticks } = prepareCategories(categoricalOf());
  expect(rows[2]?.dumbbell).toEqual({ held: "86.6%", expected: null, current: "97.1%" });
  expect(ticks[0]).toEqual({ place: "0%", label: "0" });
});

test("what the hours of the week lead one to expect is a tick beside the reference", () => {
  const [first, ...others] = categoricalOf().categories;
  const categorical = categoricalOf({ categories: [{ ...first!, expected: 0.03 }, ...others] });
  const { rows, expects } = prepareCategories(categorical);
  expect(rows[0]?.dumbbell.expected).toBe("49.8%");
  expect(expects).toBe(true);
  expect(prepareCategories(categoricalOf()).expects).toBe(false);
});

test("only whole rows are listed, and at least one", () => {
  expect(wholeRows(124, 25, 19)).toBe(4);
  expect(wholeRows(900, 25, 19)).toBe(19);
  expect(wholeRows(-3, 25, 19)).toBe(1);
});

test("an unseen category has a point, no line and no change", () => {
  const row = prepareCategories(categoricalOf()).rows[3];
  expect(row).toMatchObject({ held: "unseen", change: "–", interval: "", dumbbell: { held: null } });
});

test("what is not listed and what is pooled is said", () => {
  expect(prepareCategories(categoricalOf()).rest).toBe(
    "216 more are not listed; the 86 rarest are pooled into one for the test",
  );
});

test("unseen categories are for information, their absence is well", () => {
  expect(unseenVerdict(categoricalOf())).toMatchObject({
    level: "info",
    headline: "15 categories the reference has not seen",
  });
  const none = { categories: 0, unnamedRows: 0, rows: 0, share: 0, list: [] };
  expect(unseenVerdict(categoricalOf({ unseen: none })).level).toBe("ok");
  const many = categoricalOf({ unseen: { ...none, categories: 1000, unnamedRows: 7, rows: 1007 } });
  expect(unseenVerdict(many).headline).toBe("1,000 or more categories the reference has not seen");
  expect(categoricalRows(many).find(({ label }) => label === "unseen in the reference")?.current).toBe(
    "1,000 or more with 1,007 rows",
  );
});

test("the scale of the categories is of those that have a place", () => {
  const categories = [categoryOf("HPN", 0.0006, 0.0018, 0.06), categoryOf("ATL", 0.06, 0.058, 0.01)];
  const { rows, ticks } = prepareCategories(categoricalOf({ categories }), 1);
  expect(rows.map(({ category }) => category)).toEqual(["HPN"]);
  expect(ticks.map(({ label }) => label)).toEqual(["0", "0.1 %"]);
});
