import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import type { Database } from "@/lib/context";
import type { Job } from "./job";

export interface RunJobsOptions {
  readonly db: Database;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly report: (message: string) => void;
}

const longestRestMs = 60_000;

/** Runs every job until the signal; each finishes the piece of work that it is at. */
export async function runJobs(jobs: readonly Job[], options: RunJobsOptions): Promise<void> {
  await Promise.all(jobs.map((job) => runJob(job, options)));
}

async function runJob(job: Job, { db, signal, now, report }: RunJobsOptions): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const ctx = { db, actor: { kind: "worker" }, now: now(), requestId: randomUUID() } as const;
      const outcome = await job.run(ctx, signal);
      failures = 0;
      if (outcome === "done") await pause(job.restMs, signal);
    } catch (error) {
      failures += 1;
      report(`${job.name} failed (${failures} in a row): ${error instanceof Error ? error.message : error}`);
      await pause(retryAfterMs(failures), signal);
    }
  }
}

export function retryAfterMs(failures: number): number {
  return Math.min(longestRestMs, 1000 * 2 ** (failures - 1));
}

const pause = (ms: number, signal: AbortSignal) => rest(ms, undefined, { signal }).catch(() => {});
