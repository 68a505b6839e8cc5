import type { AlarmCounts } from "./alarm-log";
import { count, figure } from "./figures";
import type { JobResult, StreamJob } from "./jobs";
import { peerRules } from "./peer-rules";
import { policyName } from "./run-job";
import type { Finished } from "./run-jobs";
import { eventsPerYear, shareInAlarm } from "./summaries";

type StreamResult = Extract<JobResult, { kind: "shuffled" | "real" }>;

/** Streams of one kind, rate and size of reference. */
export interface Cell {
  readonly perDay: number;
  readonly referenceRows: number;
  readonly streams: readonly StreamResult[];
}

export function cellsOf(finished: readonly Finished[], kind: StreamJob["kind"]): Cell[] {
  const streams = finished.flatMap(({ job, result }) =>
    job.kind === kind && result.kind === kind ? [{ job, result }] : [],
  );
  const groups = groupBy(streams, ({ job }) => `${job.perDay} ${job.referenceRows}`);
  return [...groups.values()]
    .map((group) => {
      const { perDay, referenceRows } = group[0].job;
      return { perDay, referenceRows, streams: group.map(({ result }) => result) };
    })
    .sort((a, b) => a.perDay - b.perDay || a.referenceRows - b.referenceRows);
}

/** In the order in which the keys first come. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

export const countsOf = (streams: readonly StreamResult[], rule: string): AlarmCounts[] =>
  streams.flatMap(({ rules }) => rules.get(rule) ?? []);

export const cellName = ({ perDay, referenceRows }: Pick<Cell, "perDay" | "referenceRows">) =>
  `${count(perDay)} a day, reference ${count(referenceRows)}`;

/** A line for each cell: what each rule did there. */
export function printRules(cells: readonly Cell[], eventsOf: (counts: AlarmCounts) => number): void {
  const rules = [policyName, ...peerRules];
  console.log(
    `| stream | ${rules.map((rule) => (rule === policyName ? `**${rule}**` : rule)).join(" | ")} |`,
  );
  console.log(`| --- |${" --- |".repeat(rules.length)}`);
  for (const cell of cells) {
    const shown = rules.map((rule) => {
      const counts = countsOf(cell.streams, rule);
      if (counts.length === 0) return "";
      const { mean, standardError } = eventsPerYear(counts, eventsOf);
      const error = Number.isNaN(standardError) ? "" : ` ± ${figure(standardError)}`;
      return `${figure(mean)}${error} (${shareInAlarm(counts).toFixed(4)})`;
    });
    console.log(`| ${cellName(cell)} | ${shown.join(" | ")} |`);
  }
}
