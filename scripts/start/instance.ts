import { setTimeout as wait } from "node:timers/promises";
import { askFolder, takeFolder } from "./exclusive";
import { Failure } from "./failure.mjs";

/** What a running Plumbline tells those who ask at its data folder. */
export interface Instance {
  readonly pid: number;
  readonly url: string;
  readonly databaseUrl: string | null;
  readonly stopping: boolean;
}

const patienceMs = 40_000;

/** Takes the data folder for this process. One that is just stopping is waited for. */
export async function takeHome(home: string, about: () => Instance): Promise<() => Promise<void>> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const taken = await takeFolder(home, () => JSON.stringify(about()));
    if (typeof taken !== "string") return taken.release;
    const holder = parseInstance(taken);
    if (!holder?.stopping || Date.now() > deadline) throw new Failure(heldSentence(home, holder));
    await wait(200);
  }
}

export async function findInstance(home: string): Promise<Instance | null> {
  const answer = await askFolder(home);
  return answer === null ? null : parseInstance(answer);
}

function parseInstance(text: string): Instance | null {
  try {
    return JSON.parse(text) as Instance;
  } catch {
    return null;
  }
}

function heldSentence(home: string, holder: Instance | null): string {
  const who = holder ? ` (process ${holder.pid}, ${holder.url})` : "";
  return `Plumbline runs on ${home} already${who}: stop that one, or give this one its own PLUMBLINE_HOME and PORT.`;
}
