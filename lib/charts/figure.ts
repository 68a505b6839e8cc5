import type { Annotation, Data, Layout, Shape } from "plotly.js";
import type { Level } from "@/lib/contracts/common";

/** What Plotly draws. Colours are written `var(--token)` and resolved when a theme is known. */
export interface Figure {
  readonly data: Data[];
  readonly layout: Partial<Layout>;
}

export interface Chart {
  readonly figure: Figure;
  /** The chart in words, for those who do not see it. */
  readonly summary: string;
  /** Its x axis is time: dragging zooms every panel. */
  readonly overTime: boolean;
}

/** Where a chart is drawn and for whom. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The viewer's time zone, as IANA names it. */
  readonly zone: string;
}

export interface Margin {
  readonly l: number;
  readonly r: number;
  readonly t: number;
  readonly b: number;
}

export interface TableColumn {
  readonly label: string;
  readonly numeric?: boolean;
  /** Takes what room the others leave, and is cut rather than push them out. */
  readonly grows?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** What opens when the cell is followed. */
  readonly target?: string;
}

export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface ListRow {
  readonly level: Level;
  /** The state that the icon shows, in a word. */
  readonly state: string;
  readonly text: string;
  readonly more: string;
  readonly note: string;
  readonly target: string;
}

/** What a chart marks, in words beneath a chart that needs only part of its place. */
export interface ChartList {
  readonly label: string;
  readonly chartHeight: number;
  readonly rows: readonly ListRow[];
}

/** The largest number of a panel and what stands beside it. */
export interface DecidingNumber {
  readonly value: string;
  readonly unit?: string;
  readonly beside?: readonly string[];
}

/** Why nothing can be drawn, and what to do about it. */
export interface Emptiness {
  readonly reason: string;
  /** A command that works as it stands, for the address that the page has. */
  readonly command?: (origin: string) => string;
}

export type { Annotation, Data, Layout, Shape };

export const isNarrow = (canvas: Canvas) => canvas.width < 400;
