import { expect, test } from "vitest";
import {
  alertsEmptiness,
  alertsFooter,
  alertsNumber,
  alertsTable,
  prepareAlerts,
} from "@/lib/charts/alerts-panel";
import {
  importanceEmptiness,
  importanceNumber,
  importanceTable,
  prepareImportance,
} from "@/lib/charts/importance-panel";
import type { AlertLane, AlertsAnswer } from "@/lib/contracts/alerts";
import type { ImportanceAnswer, ImportanceRow } from "@/lib/contracts/importance";
import { canvasOf, hoursBefore, scopeOf, wordsOf } from "./answers";

const lanes: AlertLane[] = [
  {
    label: "AUC minimum",
    rule: "performance",
    column: null,
    severity: "critical",
    spans: [
      { alert: 7, from: hoursBefore(3), to: hoursBefore(0), open: true, began: true, severity: "critical" },
    ],
  },
  {
    label: "origin",
    rule: "drift",
    column: "origin",
    severity: null,
    spans: [
      {
        alert: 3,
        from: hoursBefore(200),
        to: hoursBefore(100),
        open: false,
        began: false,
        severity: "warning",
      },
    ],
  },
];

const alertsOf = (changes: Partial<AlertsAnswer> = {}): AlertsAnswer => ({
  scope: scopeOf(),
  verdict: { level: "critical", headline: "1 alert is firing", detail: "" },
  firing: 1,
  critical: 1,
  began: 1,
  rules: 12,
  lanes,
  alerts: [],
  markers: [],
  ...changes,
});

test("a span that goes on is full, a past one faint, and both are cut where the range is", () => {
  const [bars] = prepareAlerts(alertsOf(), canvasOf()).figure.data;
  expect(bars).toMatchObject({
    base: [Date.parse(hoursBefore(3)), Date.parse(hoursBefore(168))],
    x: [3 * 3_600_000, 68 * 3_600_000],
    marker: { opacity: [1, 0.4], color: ["var(--danger-mark)", "var(--warning-mark)"] },
    customdata: ["alert:7", "alert:3"],
  });
});

test("only what began inside the range has a start mark, critical ones an octagon", () => {
  const marks = prepareAlerts(alertsOf(), canvasOf()).figure.data[1];
  expect(marks).toMatchObject({ customdata: ["alert:7"], marker: { symbol: ["octagon"] } });
});

test("each rule says how it stands now", () => {
  expect(wordsOf(prepareAlerts(alertsOf(), canvasOf()).figure.layout)).toEqual(
    expect.arrayContaining(["AUC minimum", "critical", "origin", "clear"]),
  );
});

test("the name of a column's rule opens the feature", () => {
  const { annotations = [] } = prepareAlerts(alertsOf(), canvasOf()).figure.layout;
  expect(annotations.find(({ text }) => text === "origin")?.name).toBe("feature:origin");
});

test("what fires, what began and what is critical are counted", () => {
  expect(alertsNumber(alertsOf())).toEqual({
    value: "1",
    unit: "firing",
    beside: ["1 began in 7 d", "1 critical"],
  });
  expect(alertsFooter(alertsOf())).toBe(
    "7 d to 14:00, under way · 12 rules, checked hourly, last at 14:00 UTC",
  );
});

test("a quiet range says how many rules were checked; before the first evaluation it says when", () => {
  expect(alertsEmptiness(alertsOf({ lanes: [] }))?.reason).toContain("None of the 12 rules fired");
  expect(alertsEmptiness(alertsOf({ lanes: [], scope: scopeOf({ evaluatedAt: null }) }))?.reason).toContain(
    "next hour is full",
  );
});

test("the table lists alerts that can be opened", () => {
  const alert = {
    id: 7,
    model: "flight-delay",
    version: "1",
    rule: "performance" as const,
    column: null,
    severity: "critical" as const,
    firing: true,
    openedAt: hoursBefore(3),
    lastAt: hoursBefore(0),
    closedAt: null,
    value: 0.683,
    threshold: 0.7,
    headline: "AUC is below its minimum",
    detail: "",
  };
  const [row] = alertsTable(alertsOf({ alerts: [alert] })).rows;
  expect(row?.[0]).toEqual({ text: "Thu 19 Nov 11:00", target: "alert:7" });
  expect(row?.map(({ text }) => text)).toEqual(expect.arrayContaining(["firing", "0.683", "0.70"]));
});

const rowOf = (
  column: string,
  reference: number | null,
  current: number | null,
  was: number | null,
  is: number | null,
): ImportanceRow => ({
  column,
  reference,
  current,
  change: reference === null || current === null ? null : current - reference,
  referenceRank: was,
  currentRank: is,
});

const fallen = rowOf("route_late_7d", 0.077, 0.048, 1, 2);

const importanceOf = (changes: Partial<ImportanceAnswer> = {}): ImportanceAnswer => ({
  scope: scopeOf(),
  verdict: { level: "info", headline: "route_late_7d fell", detail: "" },
  method: "normalised_mutual_information",
  methodLabel: "normalised mutual information",
  needed: 1_000,
  largestChange: fallen,
  features: [rowOf("origin", 0.05, 0.06, 2, 1), fallen, rowOf("new_feature", null, 0.01, null, 3)],
  ...changes,
});

test("each feature is a dumbbell from the reference to now; one without reference has its point alone", () => {
  const { data } = prepareImportance(importanceOf(), canvasOf()).figure;
  const lines = data.filter((trace) => "mode" in trace && trace.mode === "lines");
  expect(lines).toHaveLength(2);
  expect(data.at(-1)).toMatchObject({ x: [0.06, 0.048, 0.01] });
});

test("the largest change stands out in name, change and rank", () => {
  const { annotations = [] } = prepareImportance(importanceOf(), canvasOf()).figure.layout;
  const fonts = ["−0.029", "1 to 2"].map((text) => annotations.find((each) => each.text === text)?.font);
  expect(fonts).toEqual([expect.objectContaining({ weight: 600 }), expect.objectContaining({ weight: 600 })]);
});

test("the change decides, with the way it took", () => {
  expect(importanceNumber(importanceOf())).toEqual({
    value: "−0.029",
    unit: "largest change",
    beside: ["0.077 to 0.048"],
  });
});

test("without a change the largest importance is shown", () => {
  expect(importanceNumber(importanceOf({ largestChange: null }))).toEqual({
    value: "0.060",
    unit: "origin, the largest",
  });
});

test("too few predictions say how many are needed", () => {
  const features = [rowOf("origin", null, null, null, null)];
  expect(importanceEmptiness(importanceOf({ features, scope: scopeOf({ rows: 12 }) }))?.reason).toBe(
    "12 predictions in the 24 h to 14:00; importance needs 1,000.",
  );
});

test("the table says rank as it went", () => {
  expect(importanceTable(importanceOf()).rows.map((row) => row.at(-1)?.text)).toEqual([
    "2 to 1",
    "1 to 2",
    "3",
  ]);
});
