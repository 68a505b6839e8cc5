import { tellsSeverity } from "@/lib/delivery/match-channels";
import { printRow } from "../print-row";
import { type Cell, cellName, cellsOf, countsOf, printRules } from "./cells";
import { count } from "./figures";
import { calendarColumns } from "./flight-model";
import type { RealEvent } from "./real-events";
import { policyName } from "./run-job";
import type { Finished } from "./run-jobs";
import { eventsPerYear } from "./summaries";

/** At most: one storm in 115 days. */
const realLimit = 3.2;
const heldAt = 16_000;

/** A channel that wakes somebody is told of critical alerts alone. */
const reachesPager = ({ severity }: RealEvent) =>
  tellsSeverity({ kind: "pagerduty", models: [], leastSeverity: "critical" }, severity);

export function printReal(finished: readonly Finished[], realPerDay: number): void {
  const cells = cellsOf(finished, "real");
  if (cells.length === 0) return;
  console.log(
    `\nThe real stream, 8 March to 30 June, ${count(Math.round(realPerDay))} flights a day: all of them, or a random part. Model events a year ± standard error (share of hours in alarm).\n`,
  );
  printRules(cells, ({ modelEvents }) => modelEvents);
  console.log("");
  for (const cell of cells.filter(({ perDay }) => perDay === heldAt)) {
    const counts = countsOf(cell.streams, policyName);
    const { mean } = eventsPerYear(counts, ({ modelEvents }) => modelEvents);
    printRow({
      what: `model events on the real stream, ${cellName(cell)}, ${counts.length} references`,
      measured: mean,
      limit: realLimit,
      unit: "a year",
      must: "stay below",
    });
  }
  printEvents(cells);
}

function printEvents(cells: readonly Cell[]): void {
  const events = cells.flatMap((cell) =>
    cell.streams.flatMap((stream) =>
      (stream.kind === "real" ? stream.events : []).map((event) => ({ cell, event })),
    ),
  );
  const pages = events.filter(({ event }) => reachesPager(event));
  const ofCalendar = events.filter(({ event }) => calendarColumns.includes(event.column));
  console.log(
    `\nEvents of the policy: ${events.length}, of which ${pages.length} reach a channel for critical alerts and ${ofCalendar.length} are of ${calendarColumns.join(" or ")}.\n`,
  );
  if (events.length === 0) return;
  console.log("| stream | at (UTC) | alarm | pages | what moved most |\n| --- | --- | --- | --- | --- |");
  for (const { cell, event } of events.toSorted((a, b) => (a.event.at < b.event.at ? -1 : 1))) {
    const { at, words, severity, strongest } = event;
    console.log(
      `| ${cellName(cell)} | ${at.slice(0, 16).replace("T", " ")} | ${words} | ${reachesPager(event) ? "yes" : "no"}, ${severity} | ${strongest} |`,
    );
  }
}
