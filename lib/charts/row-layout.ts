import type { Annotation, Canvas, Margin } from "./figure";
import { hiddenAxis, plotHeight, shorten, words } from "./layout";
import { token } from "./tokens";

const tightestRow = 17;
const widestRow = 30;

interface RowLayout<T> {
  readonly shown: readonly T[];
  /** Rows left out for want of room; the table has them. */
  readonly hidden: number;
  readonly yaxis: ReturnType<typeof hiddenAxis>;
}

/** As many rows as stand well in the height, the first on top. */
export function layOutRows<T>(rows: readonly T[], canvas: Canvas, margin: Margin): RowLayout<T> {
  const height = plotHeight(canvas, margin);
  const capacity = Math.max(1, Math.floor(height / tightestRow));
  const shown = rows.length > capacity ? rows.slice(0, capacity - 1) : rows;
  const hidden = rows.length - shown.length;
  const places = Math.max(shown.length + (hidden > 0 ? 1 : 0), Math.floor(height / widestRow), 1);
  return { shown, hidden, yaxis: hiddenAxis([places - 0.5, -0.5]) };
}

interface RowName {
  readonly text: string;
  readonly target?: string;
  readonly strong?: boolean;
}

/** Names at the left of their rows; each opens what it names. */
export function rowNames(names: readonly RowName[], width: number): Partial<Annotation>[] {
  return names.map(({ text, target, strong }, row) =>
    words(shorten(text, width - 10), {
      name: target,
      captureevents: target !== undefined,
      hovertext: text,
      xref: "paper",
      yref: "y",
      x: 0,
      y: row,
      xanchor: "right",
      xshift: -8,
      yanchor: "middle",
      font: { color: strong ? token.text : token.textSecond },
    }),
  );
}

interface RowWord {
  readonly text: string;
  readonly colour?: string;
  readonly strong?: boolean;
}

/** A column of words right of the plot, `right` pixels from its edge. */
export function rowColumn(
  cells: readonly RowWord[],
  right: number,
  align: "left" | "right" = "right",
): Partial<Annotation>[] {
  return cells.map(({ text, colour = token.textSecond, strong }, row) =>
    words(text, {
      xref: "paper",
      yref: "y",
      x: 1,
      y: row,
      xanchor: align,
      xshift: right,
      yanchor: "middle",
      font: { color: colour, weight: strong ? 600 : 400 },
    }),
  );
}

/** Says that there are more rows than drawn. */
export function moreRows(hidden: number, row: number): Partial<Annotation>[] {
  if (hidden === 0) return [];
  return [
    words(`and ${hidden} more, in the table`, {
      xref: "paper",
      yref: "y",
      x: 0,
      y: row,
      xanchor: "left",
      xshift: 8,
      yanchor: "middle",
    }),
  ];
}
