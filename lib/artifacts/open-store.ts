import "server-only";
import { resolve } from "node:path";
import { env } from "@/lib/env";
import type { ArtifactStore } from "./artifact-store";
import { diskStore } from "./disk-store";

let opened: ArtifactStore | undefined;

/** The process's one artifact store. */
export function artifactStore(): ArtifactStore {
  opened ??= diskStore(resolve(env().PLUMBLINE_HOME));
  return opened;
}
