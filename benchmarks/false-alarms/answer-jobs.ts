import { parentPort, workerData } from "node:worker_threads";
import type { FlightRows } from "./flight-rows";
import type { Job } from "./jobs";
import { runJob } from "./run-job";
import { worldOf } from "./world";

const world = worldOf(workerData as FlightRows);

parentPort?.on("message", async (job: Job) => {
  parentPort?.postMessage(await runJob(world, job));
});
