import { database } from "@/lib/db/client";
import { jobs } from "@/lib/worker/jobs";
import { runJobs } from "@/lib/worker/run-jobs";
import { stopWithParent } from "./start/stop-with-parent.mjs";

const stopping = new AbortController();
stopWithParent(() => stopping.abort());

const db = database();
await db.pool.query("SELECT 1");
process.send?.({ ready: true });

await runJobs(jobs, {
  db,
  signal: stopping.signal,
  now: () => new Date(),
  report: (message) => console.error(`worker: ${message}`),
});
await db.prisma.$disconnect();
await db.pool.end();
process.exit(0);
