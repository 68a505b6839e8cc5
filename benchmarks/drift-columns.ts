import {
  cellIndex,
  cellsDistance,
  chiSquareHomogeneity,
  cramersV,
  decideCategorical,
  decideNumeric,
  decileCells,
  decileEdges,
  expectedCounts,
  foldInto,
  HOURS_OF_WEEK,
  jensenShannonDistance,
  kolmogorovSmirnovP,
  populationStability,
  rankAnchors,
  standardDeviation,
  totalVariation,
  wassersteinFromCells,
  windowSizes,
} from "../lib/stats";
import { randomFrom, sampleColumn } from "./sample-columns";

const ALPHA = 1 / 8760 / 80;
const SAMPLED_ROWS = 1_000_000;

/** What is known of a column once its reference set is loaded. */
export interface NumericColumn {
  readonly anchors: Float64Array;
  readonly index: ReturnType<typeof cellIndex>;
  readonly cells: Float64Array;
  readonly cellOfRow: Uint16Array;
  readonly stratumOfRow: Uint8Array;
  readonly strataSizes: Float64Array;
  readonly decileEdges: Float64Array;
  readonly deciles: Float64Array;
  readonly standardDeviation: number;
}

export interface NumericWindow {
  readonly n: number;
  readonly cells: Float64Array;
  readonly belowSum: number;
  readonly aboveSum: number;
}

export function numericColumn(column: number, rows: number): NumericColumn {
  const values = sampleColumn(column, rows, 1);
  const anchors = rankAnchors(values.toSorted()).values;
  const index = cellIndex(anchors);
  const cells = new Float64Array(index.cells);
  const moments = foldInto(index, values, cells);
  const stratumOfRow = strata(rows);
  const edges = decileEdges(anchors, cells);
  return {
    anchors,
    index,
    cells,
    cellOfRow: Uint16Array.from(values, (value) => index.cellOf(value)),
    stratumOfRow,
    strataSizes: strataSizes(stratumOfRow),
    decileEdges: edges,
    deciles: decileCells(anchors, edges, cells),
    standardDeviation: standardDeviation(moments),
  };
}

/** Counters of a window of n predictions; beyond a million they are those of a million, times a whole number. */
export function numericWindow(
  { index }: NumericColumn,
  column: number,
  n: number,
  shift: number,
): NumericWindow {
  const times = Math.max(1, Math.round(n / SAMPLED_ROWS));
  const cells = new Float64Array(index.cells);
  const fold = foldInto(index, sampleColumn(column, Math.round(n / times), n, shift), cells);
  return {
    n: fold.count * times,
    cells: cells.map((count) => count * times),
    belowSum: fold.belowSum * times,
    aboveSum: fold.aboveSum * times,
  };
}

/** Everything the drift panel says about a numeric column and a window: the plain test, the policy, the effect sizes. */
export function numericDrift(column: NumericColumn, window: NumericWindow, hours: number): object {
  const { anchors, cells, cellOfRow, stratumOfRow } = column;
  const { d, dErrorBound } = cellsDistance(cells, window.cells);
  const deciles = decileCells(anchors, column.decileEdges, window.cells);
  const { n, v, weights } = windowSizes(hoursOf(window.n, hours), column.strataSizes, cellOfRow.length);
  const expected = expectedCounts(cellOfRow, stratumOfRow, weights, cells.length);
  return {
    d,
    dErrorBound,
    plain: kolmogorovSmirnovP(d, cellOfRow.length, window.n),
    policy: decideNumeric({ observed: window.cells, expected, n, v, tau2: 0.0004, alpha: ALPHA }),
    psi: populationStability(column.deciles, deciles),
    jensenShannon: jensenShannonDistance(column.deciles, deciles),
    wasserstein: wassersteinFromCells({
      ...column,
      reference: cells,
      current: window.cells,
      ...window,
      anchors,
    }),
  };
}

export interface CategoricalColumn {
  readonly counts: Float64Array;
  readonly codeOfRow: Uint16Array;
  readonly stratumOfRow: Uint8Array;
  readonly strataSizes: Float64Array;
}

export function categoricalColumn(categories: number, rows: number, seed: number): CategoricalColumn {
  const next = randomFrom(seed);
  const codeOfRow = Uint16Array.from({ length: rows }, () => Math.floor(categories * next() * next()));
  const counts = new Float64Array(categories);
  codeOfRow.forEach((code) => {
    counts[code]! += 1;
  });
  const stratumOfRow = strata(rows);
  return { counts, codeOfRow, stratumOfRow, strataSizes: strataSizes(stratumOfRow) };
}

/** The same for a categorical column; `counts` are the window's. */
export function categoricalDrift(column: CategoricalColumn, counts: Float64Array, hours: number): object {
  const { codeOfRow, stratumOfRow } = column;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { n, v, weights } = windowSizes(hoursOf(total, hours), column.strataSizes, codeOfRow.length);
  const expected = expectedCounts(codeOfRow, stratumOfRow, weights, counts.length);
  return {
    plain: chiSquareHomogeneity(column.counts, counts),
    policy: decideCategorical({ observed: counts, expected, n, v, tau2: 0.0004, alpha: ALPHA }),
    psi: populationStability(column.counts, counts),
    jensenShannon: jensenShannonDistance(column.counts, counts),
    totalVariation: totalVariation(column.counts, counts),
    cramersV: cramersV(column.counts, counts),
  };
}

function strata(rows: number): Uint8Array {
  return Uint8Array.from({ length: rows }, (_, row) => row % HOURS_OF_WEEK);
}

function strataSizes(stratumOfRow: Uint8Array): Float64Array {
  const sizes = new Float64Array(HOURS_OF_WEEK);
  stratumOfRow.forEach((stratum) => {
    sizes[stratum]! += 1;
  });
  return sizes;
}

function hoursOf(n: number, hours: number): { stratum: number; n: number }[] {
  const each = Math.floor(n / hours);
  return Array.from({ length: hours }, (_, h) => ({
    stratum: h,
    n: h === 0 ? n - each * (hours - 1) : each,
  }));
}
