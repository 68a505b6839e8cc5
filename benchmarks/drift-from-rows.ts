import { cellIndex, cellsDistance, foldInto, kolmogorovSmirnovP, rankAnchors } from "../lib/stats";
import { printLeftOut, printRow } from "./print-row";
import { sampleColumn } from "./sample-columns";
import { findScipy, timeScipy } from "./scipy";

const REFERENCE_ROWS = 10_000;
const ROWS = 1_000_000;
const COLUMNS = 5;
/** Both sides alike: the first rounds of this process run code that is not compiled yet, as a server that has just started. */
const ROUNDS = 12;
const WHAT = `drift of a column from ${ROWS.toLocaleString("en")} raw values (fold and test) against scipy.stats.ks_2samp, reference ${REFERENCE_ROWS.toLocaleString("en")}, ${COLUMNS} columns`;

/** Folds a column into rank counters and tests it. The reference's index exists beforehand, as it does in the product. */
function foldAndTest(index: ReturnType<typeof cellIndex>, reference: Float64Array, current: Float64Array) {
  const counts = new Float64Array(index.cells);
  const { count } = foldInto(index, current, counts);
  const { d } = cellsDistance(reference, counts);
  return { d, p: kolmogorovSmirnovP(d, REFERENCE_ROWS, count).p };
}

const python = findScipy();
if (python === undefined) {
  printLeftOut(WHAT, "no SciPy found; PLUMBLINE_PYTHON may name a Python that has it");
} else {
  let ours = 0;
  let theirs = 0;
  for (let column = 0; column < COLUMNS; column++) {
    const reference = sampleColumn(column, REFERENCE_ROWS, 1);
    const current = sampleColumn(column, ROWS, 2);
    const index = cellIndex(rankAnchors(reference.toSorted()).values);
    const cells = new Float64Array(index.cells);
    foldInto(index, reference, cells);
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      foldAndTest(index, cells, current);
      return performance.now() - start;
    });
    const scipy = timeScipy(python, reference, current, ROUNDS);
    const { d, p } = foldAndTest(index, cells, current);
    if (Math.abs(d - scipy.d) > 1e-12 || Math.abs(p - scipy.p) > 1e-4 * scipy.p) {
      throw new Error(`column ${column} disagrees with SciPy: D ${d} and ${scipy.d}, p ${p} and ${scipy.p}`);
    }
    ours += Math.min(...times);
    theirs += scipy.milliseconds;
  }
  printRow({ what: WHAT, measured: theirs / ours, limit: 5, unit: "times faster", must: "reach" });
}
