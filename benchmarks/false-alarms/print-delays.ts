import { printRow } from "../print-row";
import { groupBy } from "./cells";
import type { Drift } from "./drifts";
import { count, percent } from "./figures";
import type { DelayJob } from "./jobs";
import type { Finished } from "./run-jobs";
import { quantile } from "./summaries";

const promisedAt = 1000;

export function printDelays(finished: readonly Finished[], drifts: readonly Drift[]): void {
  const delays = finished.flatMap(({ job, result }) =>
    job.kind === "delay" && result.kind === "delay" ? [{ job, ...result }] : [],
  );
  if (delays.length === 0) return;
  const groups = [...groupBy(delays, ({ job }) => `${job.perDay} ${job.drift}`).values()];
  groups.sort(([a], [b]) => a.job.perDay - b.job.perDay || a.job.drift - b.job.drift);
  console.log("\nDelay to detection: the same streams, changed from a random hour of the week on.\n");
  console.log(
    "| predictions a day | drift | runs | median | rows | 90 % | not seen |\n| --- | --- | --- | --- | --- | --- | --- |",
  );
  const medians = groups.map((group) => {
    const { job } = group[0];
    const hours = group.map((each) => each.hours);
    const missed = hours.filter((each) => each === Number.POSITIVE_INFINITY).length / hours.length;
    const rows = quantile(
      group.map((each) => each.rows),
      0.5,
    );
    const [median, late] = [quantile(hours, 0.5), quantile(hours, 0.9)];
    console.log(
      `| ${count(job.perDay)} | ${drifts[job.drift]!.name} | ${hours.length} | ${delay(median)} | ${rows} | ${delay(late)} | ${percent(missed)} |`,
    );
    return { job, median };
  });
  console.log("");
  for (const { job, median } of medians) printDelayLimit(job, drifts[job.drift]!, median);
}

function printDelayLimit({ perDay }: DelayJob, { name, limitHours }: Drift, measured: number): void {
  if (perDay !== promisedAt || limitHours === null) return;
  const what = `median delay, ${name}, ${count(perDay)} a day`;
  printRow({ what, measured, limit: limitHours, unit: "h", must: "stay below" });
}

const delay = (hours: number) => (hours === Number.POSITIVE_INFINITY ? "not seen" : `${hours} h`);
