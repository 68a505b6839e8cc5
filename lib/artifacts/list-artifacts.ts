import { MlflowError } from "@/lib/errors/mlflow-error";
import { artifactPath } from "./artifact-path";
import type { ArtifactStore } from "./artifact-store";
import { joinPath, storePathOf } from "./artifact-uri";

export interface ArtifactFile {
  /** Below the root that was asked for, not below the folder. */
  readonly path: string;
  readonly size: number | null;
}

/** What is directly in a folder below a location; nothing for a file or a folder that is not there. */
export async function listArtifacts(
  store: ArtifactStore,
  rootUri: string,
  folder: string,
): Promise<ArtifactFile[]> {
  const below = artifactPath(folder);
  const entries = await store.list(joinPath(storedRoot(rootUri), below));
  return entries.map(({ name, size }) => ({ path: joinPath(below, name), size }));
}

/** The path of a location in this server's store; one that is elsewhere is for the client to read. */
export function storedRoot(uri: string): string {
  const path = storePathOf(uri);
  if (path !== null) return path;
  throw new MlflowError(
    "INVALID_PARAMETER_VALUE",
    `The artifacts are at ${uri}, which this server does not keep.`,
  );
}
