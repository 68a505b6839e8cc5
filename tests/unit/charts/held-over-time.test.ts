import { expect, test } from "vitest";
import { confidenceFooter, confidenceTable, prepareConfidence } from "@/lib/charts/confidence-panel";
import type { Chart } from "@/lib/charts/figure";
import {
  performanceFooter,
  performanceNumber,
  performanceTable,
  preparePerformance,
} from "@/lib/charts/performance-panel";
import type { Against } from "@/lib/contracts/common";
import type { PerformanceAnswer } from "@/lib/contracts/performance";
import { canvasOf, hoursBefore, momentsOf, scopeOf, wordsOf } from "./answers";
import { confidenceOf, performanceOf, pointOf } from "./over-time-answers";

const { window } = scopeOf();
const previous: Against = { kind: "previous", label: "the period before", rows: 9000, span: window };
const version: Against = { kind: "version", label: "version 2", version: "2", rows: 9000 };

const otherValues = [0.75, 0.74, 0.73, null, 0.72, 0.712];
const otherSeries = otherValues.map((value, at) => {
  const { below: _, ...point } = pointOf(5 - at, value);
  return point;
});

const performanceAgainst = (against: Against, changes: Partial<PerformanceAnswer> = {}) =>
  performanceOf({
    scope: scopeOf({ against }),
    against: {
      labelled: 8000,
      predictions: 9000,
      coverage: 8 / 9,
      reason: null,
      seriesHoursEarlier: against.kind === "previous" ? 168 : 0,
      series: otherSeries,
    },
    ...changes,
  });

const otherMedians = [0.7, null, 0.5];
const confidenceAgainst = (against: Against) =>
  confidenceOf({
    scope: scopeOf({ against }),
    reference: momentsOf({ rows: 9000, median: 0.55 }),
    against: {
      reason: null,
      seriesHoursEarlier: against.kind === "previous" ? 168 : 0,
      series: otherMedians.map((median, at) => ({
        at: hoursBefore([100, 1, 0][at] ?? 0),
        rows: median === null ? 0 : 90,
        p10: median && median - 0.3,
        p25: median && median - 0.1,
        median,
        p75: median && median + 0.1,
        p90: median && median + 0.2,
      })),
    },
  });

/** Lines in the grey of what is held against, with their values. */
const greyLines = ({ figure }: Chart) =>
  (figure.data as { line?: { color?: string }; y: unknown; x: unknown; hoverinfo?: string }[]).filter(
    ({ line }) => line?.color === "var(--reference)",
  );
const dottedLevels = ({ figure }: Chart) =>
  (figure.layout.shapes ?? []).filter(({ line }) => line?.color === "var(--reference)").map(({ y0 }) => y0);

test("another window is a grey line with its own gaps under the line that runs now", () => {
  const chart = preparePerformance(performanceAgainst(version), canvasOf());
  expect(greyLines(chart)).toHaveLength(1);
  expect(greyLines(chart)[0]).toMatchObject({ y: otherValues, connectgaps: false, hoverinfo: "skip" });
  const colours = (chart.figure.data as { line?: { color?: string } }[]).map(({ line }) => line?.color);
  expect(colours.indexOf("var(--reference)")).toBeLessThan(colours.indexOf("var(--current)"));
  expect(dottedLevels(chart)).toEqual([]);
});

test("the reference is a dotted grey line across, named at its end", () => {
  const chart = preparePerformance(performanceOf(), canvasOf());
  expect(greyLines(chart)).toEqual([]);
  expect(dottedLevels(chart)).toEqual([0.738]);
  expect(wordsOf(chart.figure.layout)).toContain("ref 0.738");
});

test.each([
  [previous, "— 7 d earlier"],
  [version, "— version 2"],
])("over the plot it is said what the grey is", (against, name) => {
  for (const { figure } of [
    preparePerformance(performanceAgainst(against), canvasOf()),
    prepareConfidence(confidenceAgainst(against), canvasOf()),
  ]) {
    expect(wordsOf(figure.layout)).toEqual(expect.arrayContaining(["— now", name]));
    expect(wordsOf(figure.layout).some((text) => text.startsWith("ref "))).toBe(false);
  }
});

test("the grey line is in sight, and its last value stands at its end", () => {
  const { layout } = preparePerformance(performanceAgainst(version), canvasOf()).figure;
  const [, highest = 0] = (layout.yaxis?.range ?? []) as number[];
  expect(highest).toBeGreaterThan(0.75);
  expect(wordsOf(layout)).toContain("0.712");
});

test("the name of a deployment gives way to what says the lines", () => {
  const marker = { at: hoursBefore(160), version: "2", label: "version 2 serves", kind: "serving" as const };
  const alone = preparePerformance(performanceOf({ markers: [marker] }), canvasOf());
  expect(wordsOf(alone.figure.layout)).toContain("version 2 serves");
  const compared = preparePerformance(performanceAgainst(version, { markers: [marker] }), canvasOf());
  expect(wordsOf(compared.figure.layout)).not.toContain("version 2 serves");
});

test("the number says what it is held against and how far it is from it", () => {
  expect(performanceNumber(performanceOf()).beside).toEqual(["minimum 0.70", "reference 0.738, −0.055"]);
  expect(performanceNumber(performanceAgainst(version)).beside?.[1]).toBe("version 2: 0.738, −0.055");
  expect(performanceNumber(performanceAgainst(previous)).beside?.[1]).toBe("24 h before: 0.738, −0.055");
});

test("the footer says on how many labels the other side rests, or why it cannot be compared", () => {
  expect(performanceFooter(performanceAgainst(version))).toBe(
    "24 h to 14:00, under way · 14,757 of 17,139 labelled, 86 % · version 2: 8,000 of 9,000",
  );
  const reason = "the reference has no labels";
  const answer = performanceOf();
  expect(performanceFooter({ ...answer, against: answer.against && { ...answer.against, reason } })).toBe(
    "24 h to 14:00, under way · 14,757 of 17,139 labelled, 86 % · the reference has no labels",
  );
});

test("what cannot be compared is not drawn", () => {
  const answer = performanceOf();
  const reason = "the reference has too few labels to compare with: 42 of 100";
  const chart = preparePerformance(
    { ...answer, against: answer.against && { ...answer.against, reason } },
    canvasOf(),
  );
  expect(dottedLevels(chart)).toEqual([]);
  expect(chart.summary).not.toContain("in grey");
});

test("a grey line that cannot be drawn is said where its name would stand", () => {
  const answer = performanceAgainst(previous);
  const series = otherSeries.map((point) => ({ ...point, value: null, lower: null, upper: null }));
  const chart = preparePerformance(
    { ...answer, against: answer.against && { ...answer.against, series } },
    canvasOf(),
  );
  expect(wordsOf(chart.figure.layout)).toContain("7 d earlier: too few labels");
  expect(greyLines(chart)).toEqual([]);
  const confident = confidenceAgainst(version);
  const none =
    confident.against?.series.map((point) => ({ ...point, median: null, p10: null, p90: null })) ?? [];
  const { layout } = prepareConfidence(
    { ...confident, against: confident.against && { ...confident.against, series: none } },
    canvasOf(),
  ).figure;
  expect(wordsOf(layout)).toContain("version 2: no predictions");
});

test("hovering says both sides, and where the other has too few labels", () => {
  const chart = preparePerformance(performanceAgainst(version), canvasOf());
  const line = chart.figure.data.find((trace) => "customdata" in trace) as { text: string[] };
  expect(line.text.at(-1)).toMatch(/<br>version 2: 0\.712, 0\.702 to 0\.722, 100 % labelled$/);
  expect(line.text.at(-3)).toContain("<br>version 2: too few labels");
});

test("the table has the other side and the difference in their own columns, a dash for a gap", () => {
  const { columns, rows } = performanceTable(performanceAgainst(previous));
  expect(columns.map(({ label }) => label)).toEqual([
    ...[
      "the day to, UTC",
      "ROC AUC",
      "95 % interval",
      "7 d earlier",
      "difference",
      "labelled",
      "predictions",
    ],
  ]);
  const cells = rows.map((row) => row.slice(3, 5).map(({ text }) => text));
  expect(cells[0]).toEqual(["0.712", "−0.029"]);
  expect(cells[2]).toEqual(["–", "–"]);
  const flat = performanceTable(performanceOf()).rows.map((row) => row[3]?.text);
  expect(new Set(flat)).toEqual(new Set(["0.738"]));
});

test("the confidence of another window is its median with dotted edges, and no line of the reference", () => {
  const chart = prepareConfidence(confidenceAgainst(version), canvasOf());
  expect(greyLines(chart).map(({ y }) => y)).toEqual([
    [expect.closeTo(0.4), null, expect.closeTo(0.2)],
    [expect.closeTo(0.9), null, expect.closeTo(0.7)],
    otherMedians,
  ]);
  expect(dottedLevels(chart)).toEqual([]);
  expect(wordsOf(chart.figure.layout)).toContain("0.50");
  expect(chart.summary).toContain("in grey version 2");
  expect(chart.summary).toContain("the median is 0.60, of version 2 0.55");
});

test("the confidence table and footer name the other side", () => {
  const { columns, rows } = confidenceTable(confidenceAgainst(previous));
  expect(columns[6]?.label).toBe("7 d earlier, median");
  expect(rows.map((row) => row[6]?.text)).toEqual(["0.50", "–", "0.70"]);
  expect(confidenceFooter(confidenceAgainst(previous))).toBe(
    "24 h to 14:00, under way · 17,139 predictions against 9,000 in the 24 h before",
  );
  const held = confidenceAgainst(version);
  const reason = "version 2 has no predictions";
  expect(confidenceFooter({ ...held, against: held.against && { ...held.against, reason } })).toBe(
    "24 h to 14:00, under way · 17,139 predictions · version 2 has no predictions",
  );
});
