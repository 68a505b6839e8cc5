import "server-only";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { invalidPath } from "./artifact-path";

const longestName = 255;
const noSuchPlace = new Set(["ENOENT", "ENOTDIR"]);

/** Where a path is on disk. A link on the way is refused: it may lead out of the root. */
export async function resolveInside(root: string, path: string): Promise<string> {
  const parts = path.split("/").filter(Boolean);
  if (parts.some((part) => Buffer.byteLength(part) > longestName)) throw invalidPath();
  let place = root;
  for (const part of parts) {
    place = join(place, part);
    const found = await lstat(place).catch((error: NodeJS.ErrnoException) => {
      if (noSuchPlace.has(error.code ?? "")) return null;
      throw error.code === "ENAMETOOLONG" ? invalidPath() : error;
    });
    if (found === null) return join(root, path);
    if (found.isSymbolicLink()) throw invalidPath();
  }
  return place;
}
