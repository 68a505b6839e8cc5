import "server-only";
import { runArtifactUri } from "@/lib/artifacts/artifact-location";
import { artifactFilePath } from "@/lib/artifacts/artifact-path";
import { joinPath } from "@/lib/artifacts/artifact-uri";
import { storedRoot } from "@/lib/artifacts/list-artifacts";
import { artifactStore } from "@/lib/artifacts/open-store";
import { MlflowError } from "@/lib/errors/mlflow-error";
import type { Asked } from "@/lib/http/asked";
import { answerMlflow } from "./answer-mlflow";
import { Input } from "./input";
import { readQuery } from "./read-fields";

const limitMb = 10;

/** Stores the body of a request as a file of a run. */
export function uploadRoute(request: Asked): Promise<Response> {
  return answerMlflow(request, "registry", async (ctx) => {
    const input = new Input(readQuery(request), "query");
    const uri = await runArtifactUri(ctx, input.text("run_uuid", { required: true, also: "run_id" }));
    const path = joinPath(storedRoot(uri), artifactFilePath(input.text("path", { required: true })));
    const announced = request.headers.get("content-length");
    if (announced === null || Number(announced) > limitMb * 1024 * 1024) throw tooLarge();
    await artifactStore().put(path, request.body, Number(announced));
    return {};
  });
}

const tooLarge = () =>
  new MlflowError("INVALID_PARAMETER_VALUE", `Artifact size is too large. Max size is ${limitMb}MB.`);
