import type { Level, Verdict } from "@/lib/contracts/common";
import type { RunDetail, RunListAnswer, RunStatus } from "@/lib/contracts/runs";

export const statusLevel: Readonly<Record<RunStatus, Level>> = {
  RUNNING: "info",
  SCHEDULED: "undecided",
  FINISHED: "ok",
  FAILED: "critical",
  KILLED: "warning",
};

export const statusWord: Readonly<Record<RunStatus, string>> = {
  RUNNING: "Running",
  SCHEDULED: "Scheduled",
  FINISHED: "Finished",
  FAILED: "Failed",
  KILLED: "Killed",
};

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What a list of runs says first. */
export function runListVerdict({ total, running, failed }: RunListAnswer, filtered: boolean): Verdict {
  if (total === 0)
    return { level: "info", headline: filtered ? "No run matches." : "No runs yet.", detail: "" };
  const runs = counted(total, filtered ? "run matches" : "run", filtered ? "runs match" : "runs");
  const failures = failed === 0 ? "None failed." : `${failed.toLocaleString("en-GB")} failed.`;
  if (running === 0) return { level: "ok", headline: `${runs}, none running now.`, detail: failures };
  return {
    level: "info",
    headline: `${runs}, ${running.toLocaleString("en-GB")} running now.`,
    detail: failures,
  };
}

/** How long a run took or takes; null where it said no start. */
export function runLasts({ startedAt, endedAt }: Pick<RunDetail, "startedAt" | "endedAt">, now: number) {
  if (startedAt === null) return null;
  return Math.max(0, (endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt));
}

/** What a run's page says first: how it stands and for how long; `lasted` is a duration in words. */
export function runVerdict(run: RunDetail, lasted: string | null): Verdict {
  const level = statusLevel[run.status];
  const what = `${counted(run.metrics.length, "metric")}, ${counted(run.params.length, "param")}`;
  const headline = {
    RUNNING: lasted === null ? "Running." : `Running for ${lasted}.`,
    SCHEDULED: "Scheduled, not started.",
    FINISHED: lasted === null ? "Finished." : `Finished after ${lasted}.`,
    FAILED: lasted === null ? "Failed." : `Failed after ${lasted}.`,
    KILLED: lasted === null ? "Killed." : `Killed after ${lasted}.`,
  }[run.status];
  return { level, headline, detail: `${what}.` };
}
