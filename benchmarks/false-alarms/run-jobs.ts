import { Worker } from "node:worker_threads";
import type { FlightRows } from "./flight-rows";
import type { Job, JobResult } from "./jobs";
import { runJob } from "./run-job";
import { worldOf } from "./world";

export interface Finished {
  readonly job: Job;
  readonly result: JobResult;
}

/** Runs all jobs on so many threads, which share the flights; `onFinished` hears of each. */
export async function runJobs(
  flights: FlightRows,
  jobs: readonly Job[],
  threads: number,
  onFinished: (done: number) => void,
): Promise<Finished[]> {
  const finished: Finished[] = [];
  let next = 0;
  const work = async (run: (job: Job) => Promise<JobResult>) => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      finished.push({ job, result: await run(job) });
      onFinished(finished.length);
    }
  };
  if (threads === 1) {
    const world = worldOf(flights);
    await work((job) => runJob(world, job));
    return finished;
  }
  const workers = Array.from({ length: Math.min(threads, jobs.length) }, () => startWorker(flights));
  await Promise.all(workers.map(({ run }) => work(run)));
  await Promise.all(workers.map(({ worker }) => worker.terminate()));
  return finished;
}

function startWorker(flights: FlightRows) {
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: flights });
  const run = (job: Job) =>
    new Promise<JobResult>((resolve, reject) => {
      worker.removeAllListeners();
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.postMessage(job);
    });
  return { worker, run };
}
