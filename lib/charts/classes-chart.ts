import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import type { Canvas, Chart, ChartTable, Margin } from "./figure";
import { formatCount, formatOr, formatShare } from "./format";
import { baseLayout, groundAxis, words } from "./layout";
import { layOutRows, moreRows, rowColumn, rowNames } from "./row-layout";
import { niceTicks, shareLabels } from "./ticks";
import { token } from "./tokens";

type ClassShare = NonNullable<PredictionsAnswer["classes"]>[number];

const margin: Margin = { l: 132, r: 108, t: 22, b: 22 };

/** Predicted classes: what is expected as a wide grey bar, what came as a narrow one over it. */
export function prepareClasses(classes: readonly ClassShare[], heldAgainst: string, canvas: Canvas): Chart {
  const { shown, hidden, yaxis } = layOutRows(classes, canvas, margin);
  const highest = Math.max(...shown.flatMap((row) => [row.current, row.reference ?? 0]), 0.01) * 1.04;
  const ticks = niceTicks(0, highest, 3);
  const rows = shown.map((_, row) => row);
  const held = shown.some((row) => row.reference !== null);
  const bar = { type: "bar", orientation: "h", y: rows } as const;
  return {
    overTime: false,
    summary: `Share of each predicted class: ${shown.map((row) => `${row.class} ${formatShare(row.current)}`).join(", ")}.`,
    figure: {
      data: [
        {
          ...bar,
          x: shown.map((row) => row.reference),
          width: 0.62,
          marker: { color: token.referenceFill, line: { width: 1, color: token.reference } },
          hoverinfo: "skip",
        },
        {
          ...bar,
          x: shown.map((row) => row.current),
          width: 0.3,
          marker: { color: token.current },
          text: shown.map((row) => hoverOf(row, heldAgainst)),
          textposition: "none",
          hovertemplate: "%{text}<extra></extra>",
        },
      ],
      layout: {
        ...baseLayout(canvas, margin),
        barmode: "overlay",
        xaxis: groundAxis([0, highest], ticks, shareLabels(ticks)),
        yaxis,
        annotations: [
          ...rowNames(
            shown.map((row) => ({ text: row.class, strong: true })),
            margin.l,
          ),
          ...(held
            ? rowColumn(
                shown.map((row) => ({ text: formatOr(row.reference, formatShare) })),
                52,
              )
            : []),
          ...rowColumn(
            shown.map((row) => ({ text: formatShare(row.current), colour: token.current, strong: true })),
            104,
          ),
          ...(held ? [columnHead(heldAgainst, 52)] : []),
          columnHead("now", 104),
          ...moreRows(hidden, shown.length),
        ],
      },
    },
  };
}

const columnHead = (text: string, right: number) =>
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

const hoverOf = (row: ClassShare, heldAgainst: string) =>
  `<b>${row.class}</b><br>now ${formatShare(row.current)}, ${formatCount(row.rows)} predictions` +
  (row.reference === null ? "" : `<br>${heldAgainst} ${formatShare(row.reference)}`);

export const classesTable = (classes: readonly ClassShare[], held: string): ChartTable => ({
  columns: [
    { label: "class" },
    { label: held, numeric: true },
    { label: "now", numeric: true },
    { label: "predictions", numeric: true },
  ],
  rows: classes.map((row) => [
    { text: row.class },
    { text: formatOr(row.reference, formatShare) },
    { text: formatShare(row.current) },
    { text: formatCount(row.rows) },
  ]),
});
