import "server-only";
import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ArtifactEntry, ArtifactStore } from "./artifact-store";
import { openFile } from "./disk-read";
import { diskUploads } from "./disk-uploads";
import { fromSender, incomingFolder, writeWhole } from "./disk-write";
import { resolveInside } from "./resolve-inside";
import { sweepIncoming } from "./sweep-incoming";

/** Artifacts as files below `<home>/artifacts`. */
export function diskStore(home: string): ArtifactStore {
  const root = join(home, "artifacts");
  const incoming = incomingFolder(home);
  const uploads = diskUploads(root, incoming);
  return {
    put: async (path, body, size) =>
      writeWhole({ target: await resolveInside(root, path), incoming, body: fromSender(body), size }),
    get: async (path) => openFile(await resolveInside(root, path)),
    list: async (path) => listFolder(await resolveInside(root, path)),
    remove: async (path) => rm(await resolveInside(root, path), { recursive: true, force: true }),
    uploads: {
      ...uploads,
      // What is left in the middle is seldom a process that ended: it is swept while this one goes on.
      open: (path, opening) => {
        sweepIncoming(home, opening.now).catch(() => {});
        return uploads.open(path, opening);
      },
    },
  };
}

async function listFolder(folder: string): Promise<ArtifactEntry[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
  const entries = await Promise.all(names.toSorted().map((name) => entryOf(folder, name)));
  return entries.filter((entry) => entry !== null);
}

/** Null for what is neither file nor folder, as a link, and for what has gone since. */
async function entryOf(folder: string, name: string): Promise<ArtifactEntry | null> {
  const found = await lstat(join(folder, name)).catch(() => null);
  if (found?.isDirectory()) return { name, size: null };
  return found?.isFile() ? { name, size: found.size } : null;
}
