import type { Data } from "plotly.js";
import type { ColumnDrift, DriftAnswer } from "@/lib/contracts/drift";
import { curlReference } from "./curl";
import { decidingOf, effectSymbol, plainP, plainPWords } from "./drift-words";
import {
  type Canvas,
  type Chart,
  type ChartTable,
  type DecidingNumber,
  type Emptiness,
  isNarrow,
  type Margin,
} from "./figure";
import {
  formatAlpha,
  formatCount,
  formatEffect,
  formatNumber,
  formatOr,
  formatP,
  formatPWords,
  formatShare,
  formatThreshold,
  unknown,
} from "./format";
import { baseLayout, measureAxis, words } from "./layout";
import { standingLine } from "./line-traces";
import { layOutRows, moreRows, rowColumn, rowNames } from "./row-layout";
import { againstRows, labelled, rowsWords } from "./scope-words";
import { toFeature } from "./target";
import { niceTicks, tickLabels } from "./ticks";
import { token } from "./tokens";

/** The longest words of a row, "too few rows" and "no reference", need more room than "drifted". */
const marginOf = (features: readonly ColumnDrift[]): Margin => ({
  l: 132,
  r: features.some(({ word }) => word.length > 8) ? 168 : 138,
  t: 22,
  b: 22,
});

export const featuresOf = (answer: DriftAnswer) => answer.columns.filter(({ role }) => role === "feature");

export function driftLabel(answer: DriftAnswer | undefined): string {
  const symbols = new Set(answer ? featuresOf(answer).map(effectSymbol) : ["D"]);
  const parts = [
    ...(symbols.has("D") ? ["KS distance D"] : []),
    ...(symbols.has("V") ? ["Cramér’s V"] : []),
    ...(symbols.has("V°") ? ["corrected V°"] : []),
  ];
  return labelled(["Feature drift", parts.join(", ")].filter(Boolean).join(": "), answer?.scope);
}

export function driftNumber({
  share,
  drifted,
  tested,
  alpha,
  datasetThreshold,
  policy,
}: DriftAnswer): DecidingNumber {
  const level = alpha === null ? [] : [`alpha ${formatAlpha(alpha)} each`];
  return {
    value: share === null ? `${drifted}` : formatShare(share, 0),
    unit: share === null ? `of ${tested} tested` : "of features",
    beside: [
      `data set drift from ${formatShare(datasetThreshold, 0)}`,
      ...level,
      ...(policy === "seed" ? ["plain rule"] : []),
    ],
  };
}

export function driftFooter(answer: DriftAnswer): string {
  const { scope } = answer;
  const words = rowsWords(scope, scope.rows, againstRows(scope)).replace(" predictions", "");
  return `${words} · ${promiseOf(answer)}`;
}

/** Rules hold the reference: beside anything else nothing is promised. */
function promiseOf({ scope, policy, budgetPerYear, alpha }: DriftAnswer): string {
  if (scope.against.kind !== "reference") return "compared only, no rule decides";
  if (policy === "seed") return `p below ${alpha ?? 0.05}, one column at a time`;
  const alarms = budgetPerYear === 1 ? "false alarm" : "false alarms";
  return `${formatNumber(budgetPerYear).replace(".0", "")} ${alarms} a year at most`;
}

export function driftEmptiness(answer: DriftAnswer): Emptiness | null {
  const { scope } = answer;
  if (scope.against.kind === "none") return { reason: scope.against.reason, command: curlReference(scope) };
  if (featuresOf(answer).length === 0)
    return {
      reason: "The model has no features yet: they are read from its first reference.",
      command: curlReference(scope),
    };
  return null;
}

export function prepareDrift(answer: DriftAnswer, canvas: Canvas): Chart {
  const features = featuresOf(answer);
  const margin = marginOf(features);
  const { shown, hidden, yaxis } = layOutRows(features, canvas, margin);
  const highest = Math.max(answer.floor * 1.6, ...features.map(({ effect }) => effect ?? 0)) * 1.06;
  const ticks = niceTicks(0, highest, isNarrow(canvas) ? 2 : 3);
  return {
    overTime: false,
    summary: `Drift of each feature, largest first: ${features
      .slice(0, 12)
      .map((row) => `${row.column} ${formatOr(row.effect, formatEffect)} ${row.word}`)
      .join(", ")}. Floor ${formatThreshold(answer.floor)}.`,
    figure: {
      data: [bars(shown), stateMarks(shown)],
      layout: {
        ...baseLayout(canvas, margin),
        bargap: 0.58,
        xaxis: measureAxis([0, highest], ticks, tickLabels(ticks)),
        xaxis2: { ...yaxis, range: [0, 1], domain: [0, 1], overlaying: "x", fixedrange: true },
        yaxis,
        shapes: [
          {
            type: "line",
            xref: "paper",
            yref: "paper",
            x0: 0,
            x1: 0,
            y0: 0,
            y1: 1,
            line: { width: 1, color: token.axis },
          },
          standingLine(answer.floor, "threshold"),
        ],
        annotations: [
          words(`floor ${formatThreshold(answer.floor)}`, {
            xref: "x",
            yref: "paper",
            x: answer.floor,
            y: 1,
            yanchor: "bottom",
            yshift: 3,
            font: { color: token.textSecond },
          }),
          ...rowNames(
            shown.map((row) => ({ text: row.column, target: toFeature(row.column), strong: row.drift })),
            margin.l,
          ),
          ...rowColumn(
            shown.map((row) => ({ text: row.effect === null ? "" : effectSymbol(row), colour: token.tick })),
            20,
            "right",
          ),
          ...rowColumn(
            shown.map((row) => ({
              text: formatOr(row.effect, formatEffect),
              colour: row.drift ? token.text : token.textSecond,
              strong: row.drift,
            })),
            60,
          ),
          ...rowColumn(
            shown.map((row) => ({ text: stateShape(row), colour: shapeColour(row) })),
            82,
          ),
          ...rowColumn(
            shown.map((row) => ({ text: row.word, colour: wordColour(row) })),
            88,
            "left",
          ),
          ...moreRows(hidden, shown.length),
        ],
      },
    },
  };
}

const stateShape = ({ level }: ColumnDrift) =>
  ({ critical: "■", warning: "▲", ok: "●", info: "●", undecided: "◌" })[level];

const shapeColour = ({ level }: ColumnDrift) =>
  ({
    critical: token.dangerMark,
    warning: token.warningMark,
    ok: token.okMark,
    info: token.tick,
    undecided: token.tick,
  })[level];

const wordColour = ({ level }: ColumnDrift) =>
  ({
    critical: token.danger,
    warning: token.warning,
    ok: token.tick,
    info: token.tick,
    undecided: token.tick,
  })[level];

const markColour = ({ level }: ColumnDrift) =>
  ({
    critical: token.dangerMark,
    warning: token.warningMark,
    ok: token.current,
    info: token.current,
    undecided: token.reference,
  })[level];

function bars(shown: readonly ColumnDrift[]): Data {
  return {
    type: "bar",
    orientation: "h",
    x: shown.map(({ effect }) => effect),
    y: shown.map((_, row) => row),
    marker: { color: shown.map(markColour) },
    customdata: shown.map(({ column }) => toFeature(column)),
    text: shown.map(hoverOf),
    textposition: "none",
    hovertemplate: "%{text}<extra></extra>",
  };
}

/** Unseen points along the rows, so that a short bar is as easy to find as a long one. */
function stateMarks(shown: readonly ColumnDrift[]): Data {
  return {
    type: "scatter",
    mode: "markers",
    xaxis: "x2",
    x: shown.map(() => 0.5),
    y: shown.map((_, row) => row),
    customdata: shown.map(({ column }) => toFeature(column)),
    text: shown.map(hoverOf),
    marker: { opacity: 0, size: 1, color: token.current },
    hovertemplate: "%{text}<extra></extra>",
  };
}

function hoverOf(row: ColumnDrift): string {
  const decision = decidingOf(row);
  const lines = [`<b>${row.column}</b>, ${row.word}`];
  if (decision) {
    lines.push(`${effectSymbol(row)} ${formatEffect(decision.effect)}, ${formatPWords(decision.p)}`);
    lines.push(`n ${formatCount(decision.n)}, n<sub>e</sub> ${formatCount(decision.effectiveSize)}`);
    if (decision.smallestAlarming !== null) {
      lines.push(`could alarm from ${formatEffect(decision.smallestAlarming)}`);
    } else if (decision.policy === "budget") lines.push("nothing could alarm now");
  } else if (row.effect !== null) lines.push(`${effectSymbol(row)} ${formatEffect(row.effect)}`);
  if (row.plain.status === "tested") lines.push(`plain test: ${plainPWords(row.plain)}`);
  return lines.join("<br>");
}

export function driftTable(answer: DriftAnswer): ChartTable {
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      { label: "column" },
      { label: "state" },
      numeric("effect"),
      numeric("could alarm from"),
      numeric("p"),
      numeric("alpha"),
      numeric("n"),
      numeric("nₑ"),
      numeric("plain p"),
    ],
    rows: answer.columns.map((row) => {
      const decision = decidingOf(row);
      return [
        { text: row.column, target: row.role === "feature" ? toFeature(row.column) : undefined },
        { text: row.word },
        { text: row.effect === null ? unknown : `${effectSymbol(row)} ${formatEffect(row.effect)}` },
        { text: formatOr(decision?.smallestAlarming ?? null, formatEffect) },
        { text: decision ? formatP(decision.p) : unknown },
        { text: decision ? formatAlpha(decision.alpha) : unknown },
        { text: decision ? formatCount(decision.n) : unknown },
        { text: decision ? formatCount(decision.effectiveSize) : unknown },
        { text: row.plain.status === "tested" ? plainP(row.plain) : unknown },
      ];
    }),
  };
}
