import "server-only";
import { runArtifactUri } from "@/lib/artifacts/artifact-location";
import { artifactFilePath } from "@/lib/artifacts/artifact-path";
import { joinPath } from "@/lib/artifacts/artifact-uri";
import { storedRoot } from "@/lib/artifacts/list-artifacts";
import { artifactStore } from "@/lib/artifacts/open-store";
import { sendArtifact } from "@/lib/artifacts/send-artifact";
import type { Context } from "@/lib/context";
import { getDownloadUri } from "@/lib/registry/registered/get-download-uri";
import { answerMlflow } from "./answer-mlflow";
import { Input } from "./input";
import type { MlflowOperation } from "./operation";
import { readQuery } from "./read-fields";
import { readVersionKey } from "./registry-input";

/** A file below a location. */
export async function sendBelow(rootUri: string, path: string): Promise<Response> {
  return sendArtifact(artifactStore(), joinPath(storedRoot(rootUri), artifactFilePath(path)));
}

export async function sendOfRun(ctx: Context, input: Input): Promise<Response> {
  const path = input.text("path", { required: true });
  return sendBelow(
    await runArtifactUri(ctx, input.text("run_id", { required: true, also: "run_uuid" })),
    path,
  );
}

export async function sendOfVersion(ctx: Context, input: Input): Promise<Response> {
  const path = input.text("path", { required: true });
  return sendBelow(await getDownloadUri(ctx, readVersionKey(input)), path);
}

/** The handler of an address outside of the API, where browsers save files from. */
export const downloadRoute = (handle: MlflowOperation["handle"]) => (request: Request) =>
  answerMlflow(request, "read", (ctx) => handle(ctx, new Input(readQuery(request), "query"), request));
