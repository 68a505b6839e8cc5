import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { incomingFolder } from "./disk-write";

const longestUploadMs = 24 * 60 * 60_000;

/** Removes what processes and clients that ended in the middle of an upload have left. */
export async function sweepIncoming(home: string, now: Date): Promise<void> {
  const folder = incomingFolder(home);
  for (const name of await readdir(folder).catch(() => [])) {
    const place = join(folder, name);
    const written = await stat(place).catch(() => null);
    if (written && now.getTime() - written.mtimeMs > longestUploadMs) {
      await rm(place, { recursive: true, force: true });
    }
  }
}
