import { setTimeout as wait } from "node:timers/promises";
import { type ChildOptions, startChild } from "./children";
import type { Shutdown } from "./shutdown";

const workerGraceMs = 30_000;
const webGraceMs = 10_000;
const longestPauseMs = 30_000;
const steadyMs = 60_000;

export interface StartingWeb {
  /** Gives it what it needs to answer, and waits until it does. */
  readonly listen: (env: ChildOptions["env"]) => Promise<void>;
}

/**
 * The web server: without it there is nothing to run for. It reads its code while the database starts, and listens
 * only when it is told that it may.
 */
export function startWeb(options: ChildOptions, shutdown: Shutdown): StartingWeb {
  const web = startChild(options);
  const stop = () => web.stop(webGraceMs);
  shutdown.add(stop);
  return {
    listen: async (env) => {
      // From now on it uses what was started after it, and so is stopped before that.
      shutdown.add(stop);
      web.tell({ listen: env });
      await web.ready;
      web.ended.then(({ lastLine }) => shutdown.fail(`The web server stopped unexpectedly: ${lastLine}`));
    },
  };
}

/** A process that is started again when it fails, later each time until it holds. */
export async function superviseRestarting(
  name: string,
  options: ChildOptions,
  shutdown: Shutdown,
): Promise<{ readonly restart: () => void }> {
  let child = startChild(options);
  shutdown.add(() => child.stop(workerGraceMs));
  await child.ready;
  void keepRunning();
  return { restart: () => void child.stop(workerGraceMs) };

  async function keepRunning(): Promise<void> {
    let failures = 0;
    while (!shutdown.signal.aborted) {
      const since = performance.now();
      const { code, signal, keptOutput } = await child.ended;
      if (shutdown.signal.aborted) return;
      failures = code === 0 || performance.now() - since > steadyMs ? 0 : failures + 1;
      const pauseMs = Math.min(longestPauseMs, failures === 0 ? 0 : 1000 * 2 ** (failures - 1));
      if (failures > 0) {
        if (keptOutput) console.error(keptOutput);
        console.error(
          `The ${name} ended (${signal ?? `code ${code}`}); it starts again in ${pauseMs / 1000} s.`,
        );
      }
      await wait(pauseMs, undefined, { signal: shutdown.signal }).catch(() => {});
      if (!shutdown.signal.aborted) child = startChild(options);
    }
  }
}
