import "server-only";
import { resolve } from "node:path";
import { env } from "@/lib/env";
import type { ArtifactStore } from "./artifact-store";
import { diskStore } from "./disk-store";
import { sweepIncoming } from "./sweep-incoming";

let opened: ArtifactStore | undefined;

/** The process's one artifact store. */
export function artifactStore(): ArtifactStore {
  opened ??= open(resolve(env().PLUMBLINE_HOME));
  return opened;
}

function open(home: string): ArtifactStore {
  sweepIncoming(home, new Date()).catch(() => {});
  return diskStore(home);
}
