// The web server as a child of `npm start`. Reading and counting a batch takes the whole of a core, so more than
// one process shares the port: the first to be ready answers while the others still start.
import cluster from "node:cluster";
import { stopWithParent } from "./stop-with-parent.mjs";

const development = process.argv.includes("--dev");
const processes = development ? 1 : Number(process.env.PLUMBLINE_WEB_PROCESSES ?? 1);
/** One that lived shorter than this would die again: alone it ends the start, beside others it comes back later. */
const steadyMs = 10_000;
const pauseMs = 5000;
const firstAnswerMs = 1000;

/** Nothing is answered before there is something to answer from; the message brings the settings that say where. */
const toldToListen = new Promise((resolve) => {
  process.on("message", ({ listen }) => {
    if (!listen) return;
    Object.assign(process.env, listen);
    resolve(listen);
  });
});

if (processes === 1 || cluster.isWorker) {
  // What was sent to a forked process before it listened would be lost, so it asks.
  if (cluster.isWorker) process.send({ waiting: true });
  // The process that only forks has no use for Next.
  const { serveWeb } = await import("./web-process.mjs");
  await serveWeb({ development, toldToListen });
} else serveTogether();

function serveTogether() {
  let stopping = false;
  let ready = false;
  let alive = 0;
  startOne();

  stopWithParent(() => {
    stopping = true;
    for (const worker of Object.values(cluster.workers)) worker.process.kill("SIGTERM");
    if (alive === 0) process.exit(0);
  });

  function startOne() {
    const since = performance.now();
    const worker = cluster.fork();
    alive++;
    worker.on("message", ({ waiting }) => {
      if (waiting) toldToListen.then((listen) => worker.isConnected() && worker.send({ listen }));
      else becameReady();
    });
    worker.once("exit", (code, signal) => {
      alive--;
      if (stopping) return alive === 0 && process.exit(0);
      const how = signal ?? `code ${code}`;
      const steady = performance.now() - since >= steadyMs;
      if (!steady && alive === 0) {
        // Before the start is over the process has told the reason itself.
        if (ready) console.error(`The only web process ended at once (${how}).`);
        process.exit(1);
      }
      console.error(`A web process ended (${how}); another takes its place.`);
      setTimeout(() => !stopping && startOne(), steady ? 0 : pauseMs);
    });
  }

  function becameReady() {
    if (!ready) process.send?.({ ready: true });
    ready = true;
    // The next one reads a second's worth of code: whoever waits for the first answer comes before it.
    setTimeout(() => !stopping && alive < processes && startOne(), firstAnswerMs);
  }
}
