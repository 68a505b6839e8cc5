import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Context } from "@/lib/context";
import type { DemonstrationRequested } from "@/lib/contracts/demonstration";
import { env } from "@/lib/env";
import { MODEL_NAME } from "./definition";

export type Launch = () => Promise<void>;

const held = globalThis as { plumblineDemonstration?: Promise<void> };

/** Loads the demonstration in the background, unless it is here or on its way. */
export async function beginDemonstration(
  { db }: Context,
  launch: Launch = launchProcesses,
): Promise<DemonstrationRequested> {
  if (held.plumblineDemonstration) return { status: "loading" };
  const found = await db.prisma.model.findUnique({ where: { name: MODEL_NAME }, select: { id: true } });
  if (found) return { status: "present" };
  held.plumblineDemonstration ??= launch()
    .catch(report)
    .finally(() => {
      delete held.plumblineDemonstration;
    });
  return { status: "loading" };
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
