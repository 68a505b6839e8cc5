import { expect, test } from "vitest";
import type { Database } from "@/lib/context";
import type { Job } from "@/lib/worker/job";
import { retryAfterMs, runJobs } from "@/lib/worker/run-jobs";

const db = {} as Database;

async function runUntil(jobs: (stop: () => void) => readonly Job[]): Promise<string[]> {
  const stopping = new AbortController();
  const reports: string[] = [];
  await runJobs(
    jobs(() => stopping.abort()),
    { db, signal: stopping.signal, now: () => new Date(0), report: (message) => reports.push(message) },
  );
  return reports;
}

test("a job that has more is run again at once, and rests when it is done", async () => {
  const outcomes: string[] = [];
  await runUntil((stop) => [
    {
      name: "counting",
      restMs: 60_000,
      run: async () => {
        outcomes.push("run");
        if (outcomes.length === 3) stop();
        return outcomes.length < 3 ? "more" : "done";
      },
    },
  ]);
  expect(outcomes).toHaveLength(3);
});

test("one job that fails is reported and holds up no other", async () => {
  let runs = 0;
  const reports = await runUntil((stop) => [
    {
      name: "broken",
      restMs: 0,
      run: async () => {
        throw new Error("out of luck");
      },
    },
    {
      name: "sound",
      restMs: 0,
      run: async () => {
        runs += 1;
        if (runs === 5) stop();
        return "done";
      },
    },
  ]);
  expect(runs).toBe(5);
  expect(reports).toEqual(["broken failed (1 in a row): out of luck"]);
});

test("a stop lets the run in hand finish", async () => {
  let finished = false;
  await runUntil((stop) => [
    {
      name: "long",
      restMs: 60_000,
      run: async () => {
        stop();
        await new Promise((wake) => setTimeout(wake, 20));
        finished = true;
        return "done";
      },
    },
  ]);
  expect(finished).toBe(true);
});

test("retries wait twice as long each time, up to a minute", () => {
  expect([1, 2, 3, 7, 20].map(retryAfterMs)).toEqual([1000, 2000, 4000, 60_000, 60_000]);
});
