import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasStreamEnded } from "@/lib/demo/calendar";
import { DemonstrationState } from "@/lib/demo/demonstration-state";
import { startChild, typescriptArgs } from "./children";
import { runCommand } from "./command.mjs";
import type { Shutdown } from "./shutdown";

type Env = Readonly<Record<string, string>>;

/** Whether its history was logged by an earlier start and its stream goes on, so that there is nothing to load. */
export async function isDemonstrationLive(home: string, nowMs: number): Promise<boolean> {
  const text = await readFile(join(home, "demonstration.json"), "utf8").catch(() => null);
  if (text === null) return false;
  const state = DemonstrationState.parse(JSON.parse(text));
  return state.status === "live" && !hasStreamEnded(nowMs, state.shiftWeeks);
}

/** Logs the demonstration's history through the public API, on the first start; later it has little to do. */
export function loadDemonstration(
  env: Env,
  signal: AbortSignal,
  progress: (text: string) => void,
): Promise<string> {
  return runCommand(
    {
      command: process.execPath,
      args: [...typescriptArgs, "scripts/demo/load.ts"],
      env,
      whenItFails: "The demonstration could not be loaded; PLUMBLINE_DEMO=off starts without it.",
      signal,
    },
    progress,
  );
}

/** Goes on logging it as its hours come; it is not missed when it ends. */
export function streamDemonstration(env: Env, shutdown: Shutdown): void {
  const stream = startChild({
    args: [...typescriptArgs, "scripts/demo/stream.ts"],
    env,
    onOutput: (text) => process.stdout.write(text),
    announces: false,
  });
  shutdown.add(() => stream.stop(5000));
  stream.ended.then(({ code, lastLine }) => {
    if (code !== 0 && !shutdown.signal.aborted)
      console.error(`The demonstration's stream stopped: ${lastLine}`);
  });
}
