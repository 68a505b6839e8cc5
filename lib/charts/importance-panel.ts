import type { Data } from "plotly.js";
import type { ImportanceAnswer, ImportanceRow } from "@/lib/contracts/importance";
import {
  type Canvas,
  type Chart,
  type ChartTable,
  type DecidingNumber,
  type Emptiness,
  isNarrow,
  type Margin,
} from "./figure";
import { formatChange, formatCount, formatEffect, formatOr, unknown } from "./format";
import { baseLayout, measureAxis, words } from "./layout";
import { sendReference } from "./no-reference";
import { layOutRows, moreRows, rowColumn, rowNames } from "./row-layout";
import { againstName, labelled, windowName, windowSpan, windowWords } from "./scope-words";
import { toFeature } from "./target";
import { niceTicks, tickLabels } from "./ticks";
import { token } from "./tokens";

const margin: Margin = { l: 132, r: 138, t: 22, b: 22 };

export function importanceLabel(answer: ImportanceAnswer | undefined): string {
  const what =
    answer?.method === "mean_absolute_attribution"
      ? "mean |attribution|"
      : "information shared with the prediction";
  return labelled(answer ? `Feature importance: ${what}` : "Feature importance", answer?.scope);
}

export function importanceNumber({ largestChange, features }: ImportanceAnswer): DecidingNumber {
  if (!largestChange || largestChange.change === null) {
    const first = features[0];
    return first?.current == null
      ? { value: unknown }
      : { value: formatEffect(first.current), unit: `${first.column}, the largest` };
  }
  const { change, reference, current } = largestChange;
  const course =
    reference === null || current === null ? [] : [`${formatEffect(reference)} to ${formatEffect(current)}`];
  return { value: formatChange(change), unit: "largest change", beside: course };
}

export function importanceFooter({ scope, methodLabel }: ImportanceAnswer): string {
  return `${windowWords(scope)} · ${methodLabel}`;
}

export function importanceEmptiness({ features, needed, scope }: ImportanceAnswer): Emptiness | null {
  if (features.some(({ current }) => current !== null)) return null;
  const rows = `${formatCount(scope.rows)} predictions in the ${windowSpan(scope)}`;
  if (scope.rows < needed) return { reason: `${rows}; importance needs ${formatCount(needed)}.` };
  const counted =
    features.length === 0
      ? "The features are read from a reference"
      : "Their importance is counted in the values of a reference, unless attributions are logged";
  return { reason: `${rows}. ${counted}; ${sendReference(scope)}` };
}

export function prepareImportance(answer: ImportanceAnswer, canvas: Canvas): Chart {
  const { features, largestChange, scope } = answer;
  const { shown, hidden, yaxis } = layOutRows(features, canvas, margin);
  const highest = Math.max(...features.flatMap((row) => [row.reference ?? 0, row.current ?? 0]), 1e-6) * 1.08;
  const ticks = niceTicks(0, highest, isNarrow(canvas) ? 2 : 3);
  const strong = (row: ImportanceRow) => row.column === largestChange?.column;
  const held = shown.some(({ reference }) => reference !== null);
  return {
    overTime: false,
    summary: `Importance of each feature, ${againstName(scope)} and now: ${features
      .slice(0, 12)
      .map(
        (row) =>
          `${row.column} ${formatOr(row.reference, formatEffect)} to ${formatOr(row.current, formatEffect)}`,
      )
      .join(", ")}.`,
    figure: {
      data: [
        ...connectors(shown, strong),
        ...(held ? [marks(shown, "reference", againstName(scope))] : []),
        marks(shown, "current", againstName(scope)),
      ],
      layout: {
        ...baseLayout(canvas, margin),
        xaxis: { ...measureAxis([-highest * 0.02, highest], ticks, tickLabels(ticks)) },
        yaxis,
        annotations: [
          ...key(held ? againstName(scope) : null, windowName(scope)),
          ...rowNames(
            shown.map((row) => ({ text: row.column, target: toFeature(row.column), strong: strong(row) })),
            margin.l,
          ),
          ...(held
            ? [
                head("change", 76),
                ...rowColumn(
                  shown.map((row) => ({ text: formatOr(row.change, formatChange), strong: strong(row) })),
                  76,
                ),
              ]
            : []),
          head("rank", 130),
          ...rowColumn(
            shown.map((row) => ({ text: rankWords(row), strong: strong(row) })),
            130,
          ),
          ...moreRows(hidden, shown.length),
        ],
      },
    },
  };
}

const head = (text: string, right: number) =>
  words(text, {
    xref: "paper",
    yref: "paper",
    x: 1,
    y: 1,
    xanchor: "right",
    xshift: right,
    yanchor: "bottom",
    yshift: 4,
  });

const key = (reference: string | null, current: string) => {
  const place = {
    xref: "paper",
    yref: "paper",
    x: 0,
    y: 1,
    xanchor: "left",
    yanchor: "bottom",
    yshift: 4,
  } as const;
  const now = words(`● ${current}`, {
    ...place,
    xshift: reference ? 24 + reference.length * 6 : 0,
    font: { color: token.current, weight: 600 },
  });
  return reference
    ? [words(`○ ${reference}`, { ...place, font: { color: token.referenceText } }), now]
    : [now];
};

function rankWords({ referenceRank, currentRank }: ImportanceRow): string {
  if (currentRank === null) return unknown;
  return referenceRank === null || referenceRank === currentRank
    ? `${currentRank}`
    : `${referenceRank} to ${currentRank}`;
}

function connectors(shown: readonly ImportanceRow[], strong: (row: ImportanceRow) => boolean): Data[] {
  return shown.flatMap((row, index): Data[] => {
    if (row.reference === null || row.current === null) return [];
    return [
      {
        type: "scatter",
        mode: "lines",
        x: [row.reference, row.current],
        y: [index, index],
        line: { width: 2, color: strong(row) ? token.current : token.reference },
        hoverinfo: "skip",
      },
    ];
  });
}

function marks(shown: readonly ImportanceRow[], side: "reference" | "current", held: string): Data {
  const looks = {
    reference: { size: 7, color: token.background, line: { width: 1.75, color: token.reference } },
    current: { size: 8, color: token.current, line: { width: 0, color: token.current } },
  } as const;
  return {
    type: "scatter",
    mode: "markers",
    x: shown.map((row) => row[side]),
    y: shown.map((_, row) => row),
    marker: looks[side],
    cliponaxis: false,
    customdata: shown.map(({ column }) => toFeature(column)),
    text: shown.map((row) => hoverOf(row, held)),
    hovertemplate: "%{text}<extra></extra>",
  };
}

const hoverOf = (row: ImportanceRow, held: string) =>
  `<b>${row.column}</b><br>${held} ${formatOr(row.reference, formatEffect)}, now ${formatOr(row.current, formatEffect)}<br>rank ${rankWords(row)}`;

export const importanceTable = ({ features, scope }: ImportanceAnswer): ChartTable => ({
  columns: [
    { label: "feature" },
    { label: againstName(scope), numeric: true },
    { label: "now", numeric: true },
    { label: "change", numeric: true },
    { label: "rank", numeric: true },
  ],
  rows: features.map((row) => [
    { text: row.column, target: toFeature(row.column) },
    { text: formatOr(row.reference, formatEffect) },
    { text: formatOr(row.current, formatEffect) },
    { text: formatOr(row.change, formatChange) },
    { text: rankWords(row) },
  ]),
});
