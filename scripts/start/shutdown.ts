import { say } from "./report.mjs";

type Stop = () => Promise<unknown>;

export interface Shutdown {
  readonly signal: AbortSignal;
  /** What to stop when the time comes; the last added is the first stopped. */
  readonly add: (stop: Stop) => void;
  readonly run: () => Promise<void>;
  /** Stops everything because of something that nobody asked for, and ends with that sentence. */
  readonly fail: (sentence: string) => Promise<void>;
}

// npm passes a terminal's Ctrl-C on to a process that has had it from the terminal already.
const sameCtrlCMs = 500;
const parentPollMs = 250;

export function createShutdown(): Shutdown {
  const stops: Stop[] = [];
  const controller = new AbortController();
  let running: Promise<void> | undefined;
  const run = () => {
    controller.abort();
    running ??= stopAll(stops);
    return running;
  };
  endOnSignals(run);
  return {
    signal: controller.signal,
    add: (stop) => stops.push(stop),
    run,
    fail: async (sentence) => {
      if (controller.signal.aborted) return;
      console.error(`\n${sentence}`);
      await run();
      process.exit(1);
    },
  };
}

async function stopAll(stops: Stop[]): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    await stop().catch((error: unknown) => console.error(error));
  }
}

function endOnSignals(run: () => Promise<void>): void {
  let askedAt: number | undefined;
  const end = async () => {
    const now = performance.now();
    if (askedAt !== undefined) {
      if (now - askedAt > sameCtrlCMs) process.exit(1);
      return;
    }
    askedAt = now;
    say("\n  stopping");
    await run();
    say(`  stopped in ${((performance.now() - askedAt) / 1000).toFixed(1)} s`);
    process.exit(0);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, end);
  endWithNpm(() => askedAt === undefined && end());
}

// An npm that is killed passes nothing on, and a shell between the two keeps a signal to itself.
function endWithNpm(end: () => unknown): void {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && end(), parentPollMs).unref();
}
