import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

export async function listProcesses(): Promise<RunningProcess[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { maxBuffer: 1e8 });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, state, command] = line.match(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/) ?? [];
    // One that has ended and waits to be collected runs no more.
    if (!pid || !command || state?.startsWith("Z")) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** Waits until no process is left whose command mentions the text; returns those that stay. */
export async function untilGone(text: string, withinMs = 20_000): Promise<RunningProcess[]> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const left = (await listProcesses()).filter(({ command }) => command.includes(text));
    if (left.length === 0 || Date.now() > deadline) return left;
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
