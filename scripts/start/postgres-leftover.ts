import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "./failure.mjs";

const run = promisify(execFile);

/**
 * Waits for the server of an instance that was killed: its guard is stopping it. One that has no guard any
 * more is asked to stop. A file left by a server that is gone is PostgreSQL's own to clear.
 */
export async function stopLeftover(data: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  let asked = false;
  for (;;) {
    const pid = await runningServer(data);
    if (pid === null) return;
    if (Date.now() > deadline) {
      throw new Failure(`An older database server (process ${pid}) still holds ${data} and does not stop.`);
    }
    if (!asked && Date.now() > deadline - 27_000) {
      asked = true;
      signalIfAlive(pid, "SIGINT");
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

async function runningServer(data: string): Promise<number | null> {
  const content = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(content, 10);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  // A process with that id may be anyone's after a reboot: only one that serves this folder counts.
  const command = await run("ps", ["-p", String(pid), "-o", "args="]).catch(() => ({ stdout: "" }));
  return command.stdout.includes(data) ? pid : null;
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in between, which is what was wanted.
  }
}
