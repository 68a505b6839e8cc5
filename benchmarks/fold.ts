import { cellIndex, foldInto, rankAnchors } from "../lib/stats";
import { printRow } from "./print-row";
import { sampleColumn } from "./sample-columns";

const COLUMNS = 20;
const ROWS = 1_000_000;
const REFERENCE_ROWS = 10_000;
const ROUNDS = 5;

const columns = Array.from({ length: COLUMNS }, (_, column) => {
  const index = cellIndex(rankAnchors(sampleColumn(column, REFERENCE_ROWS, 1).sort()).values);
  return { index, counts: new Float64Array(index.cells), values: sampleColumn(column, ROWS, 2) };
});

const rates = Array.from({ length: ROUNDS }, () => {
  const start = performance.now();
  for (const { index, values, counts } of columns) foldInto(index, values, counts);
  return (COLUMNS * ROWS) / (performance.now() - start) / 1000;
});

printRow({
  what: `fold ${COLUMNS} columns of ${ROWS.toLocaleString("en")} values into rank counters, reference ${REFERENCE_ROWS.toLocaleString("en")}, best of ${ROUNDS}`,
  measured: Math.max(...rates),
  limit: 15,
  unit: "million values/s",
  must: "reach",
});
