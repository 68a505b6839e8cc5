import { printRow } from "../print-row";
import { type Cell, cellName, cellsOf, countsOf, printRules } from "./cells";
import { policyName } from "./run-job";
import type { Finished } from "./run-jobs";
import { eventsPerYear, yearsOf } from "./summaries";

const budget = 1;

export function printShuffled(finished: readonly Finished[]): void {
  const cells = cellsOf(finished, "shuffled");
  if (cells.length === 0) return;
  console.log(
    "\nFalse alarms: shuffled flights of January and February, drawn with replacement. Column events a model-year ± standard error (share of hours in alarm).\n",
  );
  printRules(cells, ({ columnEvents }) => columnEvents);
  console.log("");
  for (const cell of cells) {
    const { mean, years } = ofPolicy([cell]);
    printBudget(`${cellName(cell)}, ${years} model-years`, mean);
  }
  const { mean, years } = ofPolicy(cells);
  printBudget(`all of them, ${years} model-years`, mean);
}

function ofPolicy(cells: readonly Cell[]) {
  const counts = cells.flatMap(({ streams }) => countsOf(streams, policyName));
  return {
    mean: eventsPerYear(counts, ({ columnEvents }) => columnEvents).mean,
    years: yearsOf(counts).toFixed(1),
  };
}

const printBudget = (where: string, measured: number) =>
  printRow({
    what: `false alarms, ${where}`,
    measured,
    limit: budget,
    unit: "a model-year",
    must: "stay below",
  });
