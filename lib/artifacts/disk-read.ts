import "server-only";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ArtifactContent } from "./artifact-store";

const absent = new Set(["ENOENT", "ENOTDIR", "ELOOP"]);

/** The bytes of a file as they are read from disk; null when there is no such file. */
export async function openFile(place: string): Promise<ArtifactContent | null> {
  const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW).catch(
    (error: NodeJS.ErrnoException) => {
      if (absent.has(error.code ?? "")) return null;
      throw error;
    },
  );
  if (file === null) return null;
  const found = await file.stat();
  if (!found.isFile()) {
    await file.close();
    return null;
  }
  return { body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>, size: found.size };
}
