import "server-only";
import type { ArtifactStore } from "@/lib/artifacts/artifact-store";
import { storePathOf } from "@/lib/artifacts/artifact-uri";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { artifactStore } from "@/lib/artifacts/open-store";
import type { Context } from "@/lib/context";
import type { RunArtifacts } from "@/lib/contracts/runs";
import { AppError } from "@/lib/errors";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { requireRun } from "./get-run-detail";

/** What is in one folder of a run's artifacts. */
export async function listRunArtifacts(
  ctx: Context,
  { id, path = "" }: { readonly id: string; readonly path?: string },
  store: () => ArtifactStore = artifactStore,
): Promise<RunArtifacts> {
  const { info } = await requireRun(ctx, id);
  const location = info.artifactUri;
  if (storePathOf(location) === null) return { path, location, kept: false, files: [] };
  try {
    const files = await listArtifacts(store(), location, path);
    return { path, location, kept: true, files: files.map((file) => ({ ...file })) };
  } catch (error) {
    if (!(error instanceof MlflowError)) throw error;
    throw new AppError("invalid_request", `The path is not valid: ${error.message}.`, [
      { name: "path", reason: error.message },
    ]);
  }
}
