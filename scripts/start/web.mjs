// The web server as a child of `npm start`. Reading and counting a batch takes the whole of a core, so more than
// one process shares the port: the first to be ready answers while the others still start.
import cluster from "node:cluster";
import { stopWithParent } from "./stop-with-parent.mjs";
import { serveWeb } from "./web-process.mjs";

const development = process.argv.includes("--dev");
const processes = development ? 1 : Number(process.env.PLUMBLINE_WEB_PROCESSES ?? 1);
/** One that lived shorter than this would die again. */
const steadyMs = 10_000;

if (processes === 1 || cluster.isWorker) await serveWeb({ development });
else serveTogether();

function serveTogether() {
  let stopping = false;
  let ready = false;
  startOne();

  stopWithParent(() => {
    stopping = true;
    for (const worker of Object.values(cluster.workers)) worker.process.kill("SIGTERM");
    if (count() === 0) process.exit(0);
  });

  function startOne() {
    const since = performance.now();
    const worker = cluster.fork();
    worker.once("message", () => {
      if (!ready) process.send?.({ ready: true });
      ready = true;
      if (!stopping && count() < processes) startOne();
    });
    worker.once("exit", (code, signal) => {
      if (stopping) return count() === 0 && process.exit(0);
      if (performance.now() - since < steadyMs) process.exit(1);
      console.error(`A web process ended (${signal ?? `code ${code}`}); another takes its place.`);
      startOne();
    });
  }

  function count() {
    return Object.keys(cluster.workers).length;
  }
}
