import "server-only";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DemonstrationState } from "./demonstration-state";

const pathIn = (home: string) => join(home, "demonstration.json");

export async function readState(home: string): Promise<DemonstrationState | null> {
  const text = await readFile(pathIn(home), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : DemonstrationState.parse(JSON.parse(text));
}

/** Written beside and renamed, so that a crash leaves the old or the new, never half of one. */
export async function writeState(home: string, state: DemonstrationState): Promise<void> {
  const path = pathIn(home);
  await mkdir(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}`;
  try {
    await writeFile(next, `${JSON.stringify(state)}\n`);
    await rename(next, path);
  } finally {
    await rm(next, { force: true });
  }
}
