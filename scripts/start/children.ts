import { type ChildProcess, spawn } from "node:child_process";
import { Failure } from "./failure.mjs";

export interface ChildOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly onOutput: (text: string) => void;
  /** Whether it says when it is ready; until then its output is kept for the case that it fails. */
  readonly announces: boolean;
}

export interface Child {
  /** Settles when the child says that it is ready; rejects with what it said last when it ends before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<ChildEnd>;
  readonly tell: (message: object) => void;
  /** Asks it to end, and ends it after the grace. */
  readonly stop: (graceMs: number) => Promise<void>;
}

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lastLine: string;
  /** What it said before it was ready, when it never was. */
  readonly keptOutput: string;
}

/** The flags that run a TypeScript file with the server's side of every package. */
export const typescriptArgs = ["--conditions=react-server", "--import", "tsx"] as const;

export function startChild({ args, env, onOutput, announces }: ChildOptions): Child {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let keptOutput = "";
  let lastLine = "";
  let isReady = !announces;
  const read = (chunk: Buffer) => {
    const text = chunk.toString();
    lastLine = text.trim().split("\n").at(-1) || lastLine;
    if (isReady) onOutput(text);
    else keptOutput += text;
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  const ended = new Promise<ChildEnd>((settle) => {
    child.once("close", (code, signal) =>
      settle({ code, signal, lastLine, keptOutput: isReady ? "" : keptOutput }),
    );
    child.once("error", (error) => settle({ code: null, signal: null, lastLine: error.message, keptOutput }));
  });
  const ready = whenReady(child, ended).then(() => {
    isReady = true;
  });
  // Whoever never waits for readiness sees the end through `ended`.
  ready.catch(() => {});
  return {
    ready,
    ended,
    // One that has ended already says so through `ended`.
    tell: (message) => child.send(message, () => {}),
    stop: (graceMs) => stopChild(child, ended, graceMs),
  };
}

function whenReady(child: ChildProcess, ended: Promise<ChildEnd>): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    child.on("message", (message: { ready?: boolean }) => message.ready && resolve());
    ended.then(({ keptOutput }) =>
      reject(new Failure(`${child.spawnargs.at(-1)} ended before it was ready.`, keptOutput)),
    );
  });
}

async function stopChild(child: ChildProcess, ended: Promise<ChildEnd>, graceMs: number): Promise<void> {
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(impatience);
}
