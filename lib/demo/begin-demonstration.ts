import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Pool } from "pg";
import type { Context } from "@/lib/context";
import type { DemonstrationRequested } from "@/lib/contracts/demonstration";
import { lockClass } from "@/lib/db/lock-class";
import { env } from "@/lib/env";
import { MODEL_NAME } from "./definition";

export type Launch = () => Promise<void>;

/** Loads the demonstration in the background, unless it is here or on its way in any web process. */
export async function beginDemonstration(
  { db }: Context,
  launch: Launch = launchProcesses,
): Promise<DemonstrationRequested> {
  const release = await takeLoading(db.pool);
  if (!release) return { status: "loading" };
  let loading: Promise<void> | undefined;
  try {
    const found = await db.prisma.model.findUnique({ where: { name: MODEL_NAME }, select: { id: true } });
    if (found) return { status: "present" };
    loading = launch().catch(report).finally(release);
  } finally {
    if (!loading) await release();
  }
  return { status: "loading" };
}

/** Takes the lock of loading, or returns null when another has it. The connection that has it keeps it. */
async function takeLoading(pool: Pool): Promise<(() => Promise<void>) | null> {
  const client = await pool.connect();
  const key = [lockClass.demonstration, 0];
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS taken", key);
  if (!rows[0].taken) {
    client.release();
    return null;
  }
  return async () => {
    const failure = await client.query("SELECT pg_advisory_unlock($1, $2)", key).catch((error) => error);
    client.release(failure instanceof Error ? failure : undefined);
  };
}

/** Processes of their own: reading and scoring the flights would keep the server from answering. */
async function launchProcesses(): Promise<void> {
  const code = await runScript("scripts/demo/reset.ts");
  if (code !== 0) throw new Error(`its process ended with code ${code}`);
  // Where the demonstration is on, the stream runs beside the server already and goes on by itself.
  if (env().PLUMBLINE_DEMO === "off") void runScript("scripts/demo/stream.ts").catch(report);
}

function report(error: Error): void {
  process.stderr.write(`The demonstration could not be loaded: ${error.message}\n`);
}

async function runScript(path: string): Promise<number | null> {
  const args = ["--conditions=react-server", "--import", "tsx", path];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}
