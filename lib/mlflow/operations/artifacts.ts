import "server-only";
import { loggedModelArtifactUri, runArtifactUri } from "@/lib/artifacts/artifact-location";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { artifactStore } from "@/lib/artifacts/open-store";
import { fileWire } from "../artifact-wire";
import { filled } from "../filled";
import type { MlflowOperation } from "../operation";
import { sendBelow, sendOfRun, sendOfVersion } from "../send-artifact";

async function listBelow(rootUri: string, folder: string): Promise<object> {
  const files = await listArtifacts(artifactStore(), rootUri, folder);
  return { root_uri: rootUri, files: filled(files.map(fileWire)) };
}

export const artifactOperations: readonly MlflowOperation[] = [
  {
    method: "GET",
    path: "artifacts/list",
    access: "read",
    handle: async (ctx, input) => {
      const runId = input.text("run_id", { required: true, also: "run_uuid" });
      return listBelow(await runArtifactUri(ctx, runId), input.text("path"));
    },
  },
  {
    method: "GET",
    path: "logged-models/{model_id}/artifacts/directories",
    access: "read",
    handle: async (ctx, input) =>
      listBelow(
        await loggedModelArtifactUri(ctx, input.text("model_id")),
        input.text("artifact_directory_path"),
      ),
  },
  {
    method: "GET",
    path: "logged-models/{model_id}/artifacts/files",
    access: "read",
    handle: async (ctx, input) =>
      sendBelow(
        await loggedModelArtifactUri(ctx, input.text("model_id")),
        input.text("artifact_file_path", { required: true }),
      ),
  },
  { method: "GET", path: "get-artifact", access: "read", handle: sendOfRun },
  { method: "GET", path: "model-versions/get-artifact", access: "read", handle: sendOfVersion },
];
