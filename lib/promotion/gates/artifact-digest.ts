import "server-only";
import { createHash } from "node:crypto";
import type { ArtifactStore } from "@/lib/artifacts/artifact-store";
import { joinPath } from "@/lib/artifacts/artifact-uri";

interface ArtifactDigest {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 over every path with the SHA-256 of its bytes, in the order of the paths. */
  readonly digest: string;
}

/** Reads every file below a place in the store. A place without files gives null. */
export async function digestOfArtifacts(store: ArtifactStore, root: string): Promise<ArtifactDigest | null> {
  const paths = (await filesBelow(store, root)).toSorted();
  if (paths.length === 0) return null;
  const whole = createHash("sha256");
  let bytes = 0;
  for (const path of paths) {
    const hash = createHash("sha256");
    const content = await store.get(path);
    if (!content) throw new Error(`${path} went away while it was read`);
    for await (const chunk of content.body) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    whole.update(`${path.slice(root.length)}\0${hash.digest("hex")}\n`);
  }
  return { files: paths.length, bytes, digest: whole.digest("hex") };
}

async function filesBelow(store: ArtifactStore, folder: string): Promise<string[]> {
  const entries = await store.list(folder);
  const nested = await Promise.all(
    entries.map(({ name, size }) => {
      const path = joinPath(folder, name);
      return size === null ? filesBelow(store, path) : [path];
    }),
  );
  return nested.flat();
}
