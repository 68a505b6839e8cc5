import "./drift-from-rows";
import {
  categoricalColumn,
  categoricalDrift,
  numericColumn,
  numericDrift,
  numericWindow,
} from "./drift-columns";
import { printRow } from "./print-row";

const NUMERIC_COLUMNS = 16;
const CATEGORIES = [2, 7, 24, 229];
const DRIFTED_COLUMNS = [3, 9, 12];
const REFERENCE_ROWS = 10_000;
const PREDICTIONS = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
const ROUNDS = 25;
const WINDOWS = [
  { hours: 24, share: 1 / 7 },
  { hours: 168, share: 1 },
];

const numeric = Array.from({ length: NUMERIC_COLUMNS }, (_, column) => numericColumn(column, REFERENCE_ROWS));
const categorical = CATEGORIES.map((categories, seed) => categoricalColumn(categories, REFERENCE_ROWS, seed));

for (const predictions of PREDICTIONS) {
  const windows = WINDOWS.map(({ hours, share }) => {
    const n = Math.round(predictions * share);
    return {
      hours,
      numeric: numeric.map((column, at) =>
        numericWindow(column, at, n, DRIFTED_COLUMNS.includes(at) ? 0.2 : 0),
      ),
      categorical: categorical.map(({ counts }, at) => {
        const column = categoricalColumn(counts.length, Math.min(n, 1_000_000), at + 100);
        return column.counts.map((count) => count * Math.max(1, Math.round(n / 1_000_000)));
      }),
    };
  });
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const window of windows) {
      numeric.forEach((column, at) => {
        numericDrift(column, window.numeric[at]!, window.hours);
      });
      categorical.forEach((column, at) => {
        categoricalDrift(column, window.categorical[at]!, window.hours);
      });
    }
    return performance.now() - start;
  });
  printRow({
    what: `drift of ${NUMERIC_COLUMNS + CATEGORIES.length} columns from counters, two windows, ${predictions.toLocaleString("en")} predictions, best of ${ROUNDS}`,
    measured: Math.min(...times),
    limit: 20,
    unit: "ms",
    must: "stay below",
  });
}
