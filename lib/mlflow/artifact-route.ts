import "server-only";
import { artifactFilePath, artifactPath, invalidPath } from "@/lib/artifacts/artifact-path";
import type { ArtifactStore } from "@/lib/artifacts/artifact-store";
import { artifactStore } from "@/lib/artifacts/open-store";
import { sendArtifact } from "@/lib/artifacts/send-artifact";
import type { Access } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import type { Asked } from "@/lib/http/asked";
import { answerMlflow } from "./answer-mlflow";
import { fileWire } from "./artifact-wire";
import { filled } from "./filled";
import { multipart, notOffered, putPart } from "./multipart";
import { unknownEndpoint } from "./unknown-endpoint";

interface Verb {
  readonly access: Access;
  readonly handle: (
    store: ArtifactStore,
    path: string,
    request: Asked,
    ctx: Context,
  ) => Promise<object | Response>;
}

const verbs: Readonly<Record<string, Verb>> = {
  "GET artifacts": { access: "read", handle: getOrList },
  "PUT artifacts": { access: "registry", handle: put },
  "DELETE artifacts": { access: "registry", handle: remove },
  "GET presigned": { access: "read", handle: () => Promise.reject(notOffered("Presigned download")) },
  "POST mpu": { access: "registry", handle: multipart },
  // The token of a part says who may send it.
  "PUT mpu": { access: "public", handle: putPart },
};

/** The artifact store as clients use it: everything below `/mlflow-artifacts/`. */
export function artifactRoute(request: Asked, below: string): Promise<Response> {
  const [, kind = "", path = ""] = below.match(/^([^/]*)\/?(.*)$/s) ?? [];
  const verb = verbs[`${request.method} ${kind}`];
  if (!verb) return answerMlflow(request, "public", () => Promise.reject(unknownEndpoint(request)));
  return answerMlflow(request, verb.access, (ctx) =>
    verb.handle(artifactStore(), decoded(path), request, ctx),
  );
}

async function getOrList(store: ArtifactStore, path: string, request: Asked): Promise<object | Response> {
  if (path !== "") return sendArtifact(store, artifactFilePath(path));
  const folder = artifactPath(new URL(request.url).searchParams.get("path") ?? "");
  const entries = await store.list(folder);
  return { files: filled(entries.map(({ name, size }) => fileWire({ path: name, size }))) };
}

async function put(store: ArtifactStore, path: string, request: Asked): Promise<object> {
  const announced = request.headers.get("content-length");
  await store.put(artifactFilePath(path), request.body, announced === null ? null : Number(announced));
  return {};
}

async function remove(store: ArtifactStore, path: string): Promise<object> {
  await store.remove(artifactFilePath(path));
  return {};
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw invalidPath();
  }
}
