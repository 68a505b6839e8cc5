import { MlflowError } from "@/lib/errors/mlflow-error";
import type { ArtifactStore } from "./artifact-store";
import { contentDisposition } from "./content-disposition";
import { contentTypeOf } from "./content-type";

/** A file as an answer that a browser saves and never shows. */
export async function sendArtifact(store: ArtifactStore, path: string): Promise<Response> {
  const found = await store.get(path);
  if (!found) throw new MlflowError("RESOURCE_DOES_NOT_EXIST", `There is no artifact at ${path}.`);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return new Response(found.body, {
    headers: {
      "Content-Type": contentTypeOf(name),
      "Content-Length": String(found.size),
      "Content-Disposition": contentDisposition(name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
