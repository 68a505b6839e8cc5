import type { Data } from "plotly.js";
import type { AlertLane, AlertsAnswer } from "@/lib/contracts/alerts";
import { deploymentMarks } from "./deployment-marks";
import type { Canvas, Chart, ChartTable, DecidingNumber, Emptiness, Margin } from "./figure";
import { formatEffect, formatNumber, formatOr, formatThreshold } from "./format";
import { dayClockOf, durationOf, hoverTime, msOf } from "./instants";
import { plotWidth, timeLayout } from "./layout";
import { sendReference } from "./no-reference";
import { layOutRows, moreRows, rowColumn, rowNames } from "./row-layout";
import { labelled, rangeName, rangeSpan, rangeWords } from "./scope-words";
import { toAlert, toFeature } from "./target";
import { timeAxis } from "./time-axis";
import { token } from "./tokens";

type Lane = AlertLane;
type AlertSpan = Lane["spans"][number];

const margin: Margin = { l: 132, r: 58, t: 22, b: 22 };

export const alertsLabel = (answer: AlertsAnswer | undefined) =>
  labelled("Alert timeline: firing spans by rule", answer?.scope);

export function alertsNumber({ firing, began, critical, scope }: AlertsAnswer): DecidingNumber {
  return {
    value: String(firing),
    unit: "firing",
    beside: [`${began} began in ${rangeName(scope)}`, ...(critical > 0 ? [`${critical} critical`] : [])],
  };
}

export function alertsFooter({ scope, rules }: AlertsAnswer): string {
  const last = scope.evaluatedAt ? `, last at ${dayClockOf(msOf(scope.evaluatedAt)).slice(-5)}` : "";
  return `${rangeWords(scope)} · ${rules} rules, checked hourly${last} UTC`;
}

export function alertsEmptiness({ lanes, rules, scope }: AlertsAnswer): Emptiness | null {
  if (lanes.some(({ spans }) => spans.length > 0)) return null;
  if (!scope.evaluatedAt)
    return { reason: "Rules are checked when the next hour is full; alerts appear here from then on." };
  if (scope.against.kind === "none")
    return {
      reason: `Nothing fired in the ${rangeSpan(scope)}, but rules of drift and of missing values need a reference; ${sendReference(scope)}`,
    };
  return {
    reason: `None of the ${rules} rules fired in the ${rangeSpan(scope)}. A longer range may hold some.`,
  };
}

export function prepareAlerts(answer: AlertsAnswer, canvas: Canvas): Chart {
  const { scope, lanes, markers } = answer;
  const width = plotWidth(canvas, margin);
  const { shown, hidden, yaxis } = layOutRows(lanes, canvas, margin);
  const marks = deploymentMarks(markers, scope.range, width);
  return {
    overTime: true,
    summary: `Firing spans of ${lanes.length} rules over ${rangeName(scope)}: ${shown
      .map((lane) => `${lane.label} ${lane.severity ?? "clear"}`)
      .join(", ")}.`,
    figure: {
      data: [spanBars(shown, answer, canvas.zone), ...startMarks(shown, answer, canvas.zone)],
      layout: {
        ...timeLayout(canvas, margin),
        hovermode: "closest",
        hoverdistance: 12,
        barmode: "overlay",
        xaxis: { ...timeAxis(scope.range, width), showgrid: true, gridcolor: token.grid, showline: false },
        yaxis: { ...yaxis, showgrid: true, gridcolor: token.grid, tickvals: shown.map((_, row) => row) },
        shapes: marks.shapes,
        annotations: [
          ...marks.annotations,
          ...rowNames(
            shown.map((lane) => ({
              text: lane.label,
              strong: lane.severity !== null,
              target: lane.column ? toFeature(lane.column) : undefined,
            })),
            margin.l,
          ),
          ...rowColumn(
            shown.map(({ severity }) => stateWord(severity)),
            8,
            "left",
          ),
          ...moreRows(hidden, shown.length),
        ],
      },
    },
  };
}

function stateWord(severity: Lane["severity"]) {
  if (severity === "critical") return { text: "critical", colour: token.danger, strong: true };
  return severity === "warning"
    ? { text: "warning", colour: token.warning }
    : { text: "clear", colour: token.tick };
}

interface Placed {
  readonly row: number;
  readonly lane: Lane;
  readonly span: AlertSpan;
}

const placedOf = (lanes: readonly Lane[]): Placed[] =>
  lanes.flatMap((lane, row) => lane.spans.map((span) => ({ row, lane, span })));

const markOf = ({ span }: Placed) => (span.severity === "critical" ? token.dangerMark : token.warningMark);

/** Spans that go on are full, past ones faint; both are cut where the range is. */
function spanBars(lanes: readonly Lane[], { scope }: AlertsAnswer, zone: string): Data {
  const from = msOf(scope.range.from);
  const to = msOf(scope.range.to);
  const placed = placedOf(lanes);
  const start = ({ span }: Placed) => Math.max(from, msOf(span.from));
  const end = ({ span }: Placed) => Math.min(to, span.open ? to : msOf(span.to));
  return {
    type: "bar",
    orientation: "h",
    y: placed.map(({ row }) => row),
    base: placed.map(start),
    x: placed.map((each) => Math.max(0, end(each) - start(each))),
    width: 0.24,
    marker: { color: placed.map(markOf), opacity: placed.map(({ span }) => (span.open ? 1 : 0.4)) },
    customdata: placed.map(({ span }) => toAlert(span.alert)),
    text: placed.map((each) => hoverOf(each, zone)),
    textposition: "none",
    hovertemplate: "%{text}<extra></extra>",
  };
}

/** Where a span began inside the range: an octagon for critical, a triangle for a warning. */
function startMarks(lanes: readonly Lane[], { scope }: AlertsAnswer, zone: string): Data[] {
  const from = msOf(scope.range.from);
  const placed = placedOf(lanes).filter(({ span }) => span.began && msOf(span.from) >= from);
  return [
    {
      type: "scatter",
      mode: "markers",
      x: placed.map(({ span }) => msOf(span.from)),
      y: placed.map(({ row }) => row),
      marker: {
        symbol: placed.map(({ span }) => (span.severity === "critical" ? "octagon" : "triangle-up")),
        size: 12,
        color: placed.map(markOf),
        line: { width: 1.5, color: token.background },
      },
      cliponaxis: false,
      customdata: placed.map(({ span }) => toAlert(span.alert)),
      text: placed.map((each) => hoverOf(each, zone)),
      hovertemplate: "%{text}<extra></extra>",
    },
  ];
}

function hoverOf({ lane, span }: Placed, zone: string): string {
  const length = durationOf(msOf(span.to) - msOf(span.from));
  const end = span.open ? "fires still" : `to ${dayClockOf(msOf(span.to))} UTC`;
  return [
    `<b>${lane.label}</b>, ${span.severity}`,
    hoverTime(msOf(span.from), zone),
    `${end}, ${length}`,
  ].join("<br>");
}

/** Effects, shares and scores are read to three decimals, errors in their unit. */
const formatMeasured = (value: number) => (Math.abs(value) < 1 ? formatEffect(value) : formatNumber(value));

export function alertsTable({ alerts }: AlertsAnswer): ChartTable {
  return {
    columns: [
      { label: "opened, UTC" },
      { label: "what", grows: true },
      { label: "value", numeric: true },
      { label: "limit", numeric: true },
      { label: "severity" },
      { label: "state" },
    ],
    rows: alerts.map((alert) => [
      { text: dayClockOf(msOf(alert.openedAt)), target: toAlert(alert.id) },
      { text: alert.headline, target: alert.column ? toFeature(alert.column) : undefined },
      { text: formatOr(alert.value, formatMeasured) },
      { text: formatOr(alert.threshold, formatThreshold) },
      { text: alert.severity },
      { text: alert.firing ? "firing" : "closed" },
    ]),
  };
}
