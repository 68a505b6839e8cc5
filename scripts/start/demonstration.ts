import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { MODEL_NAME } from "@/lib/demo/definition";
import { DemonstrationState } from "@/lib/demo/demonstration-state";
import { StoredModel } from "@/lib/demo/plan-load";
import { planStart } from "@/lib/demo/plan-start";
import { startChild, typescriptArgs } from "./children";
import { runCommand } from "./command.mjs";
import type { Shutdown } from "./shutdown";

type Env = Readonly<Record<string, string>>;

/** What this start does about the demonstration, by what the data folder and the database know of it. */
export async function planDemonstration(
  wanted: boolean,
  home: string,
  databaseUrl: string,
): Promise<ReturnType<typeof planStart>> {
  const text = await readFile(join(home, "demonstration.json"), "utf8").catch(() => null);
  const state = text === null ? null : DemonstrationState.parse(JSON.parse(text));
  const stored = wanted ? null : await readStored(databaseUrl);
  return planStart({ wanted, state, stored, now: Date.now() });
}

async function readStored(databaseUrl: string): Promise<StoredModel["demonstration"]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT demonstration FROM model WHERE name = $1", [MODEL_NAME]);
    return StoredModel.shape.demonstration.parse(rows[0]?.demonstration);
  } finally {
    await client.end();
  }
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
