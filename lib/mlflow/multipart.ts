import "server-only";
import { artifactFilePath, artifactPath } from "@/lib/artifacts/artifact-path";
import type { ArtifactStore } from "@/lib/artifacts/artifact-store";
import { joinPath } from "@/lib/artifacts/artifact-uri";
import { tokenHeader } from "@/lib/artifacts/disk-uploads";
import { wrongParts } from "@/lib/artifacts/part-uploads";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import type { Asked } from "@/lib/http/asked";
import { ownOrigin } from "@/lib/http/own-origin";
import { Input } from "./input";
import { jsonAnswer } from "./json-answer";
import { readBody } from "./read-fields";
import { unknownEndpoint } from "./unknown-endpoint";

const mostParts = 10_000;

interface Step {
  readonly store: ArtifactStore;
  readonly path: string;
  readonly input: Input;
  readonly request: Asked;
  readonly now: Date;
}

const steps: Readonly<Record<string, (step: Step) => Promise<object>>> = { create, complete, abort };

/** `<step>/<folder>`: a file goes up in parts, which are sent to the addresses that `create` gives. */
export async function multipart(
  store: ArtifactStore,
  below: string,
  request: Asked,
  { now }: Context,
): Promise<object> {
  const [, name = "", folder = ""] = below.match(/^([^/]*)\/?(.*)$/s) ?? [];
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (!step) throw unknownEndpoint(request);
  const input = new Input(await readBody(request));
  // Clients name the file as it is called where they are, which may be with backslashes.
  const file = input.text("path", { required: true }).replace(/^.*[/\\]/s, "");
  const path = artifactFilePath(joinPath(artifactPath(folder), artifactFilePath(file)));
  return step({ store, path, input, request, now });
}

/** Stores a part that is sent with the token it was given, and with nothing else that says who sends it. */
export async function putPart(
  { uploads }: ArtifactStore,
  below: string,
  request: Asked,
  { now }: Context,
): Promise<Response> {
  const [, id, number] = below.match(/^parts\/([^/]+)\/([1-9]\d{0,4})$/) ?? [];
  if (!id || !number || !uploads.receive) throw unknownEndpoint(request);
  const announced = request.headers.get("content-length");
  const etag = await uploads.receive({
    id,
    number: Number(number),
    token: request.headers.get(tokenHeader.toLowerCase()) ?? "",
    body: request.body,
    size: announced === null ? null : Number(announced),
    now,
  });
  return jsonAnswer({}, 200, { ETag: `"${etag}"` });
}

async function create({ store, path, input, request, now }: Step): Promise<object> {
  const parts = input.integer("num_parts", { required: true });
  if (parts < 1 || parts > mostParts) throw notOffered("Multipart upload");
  const base = `${ownOrigin(request)}/api/2.0/mlflow-artifacts/mpu/parts`;
  const addressOf = (id: string, number: number) => `${base}/${id}/${number}`;
  const opened = await store.uploads.open(path, { parts, now, addressOf });
  const credentials = opened.parts.map((part, index) => ({ ...part, part_number: index + 1 }));
  return { upload_id: opened.id, credentials };
}

async function complete({ store, path, input }: Step): Promise<object> {
  const id = input.text("upload_id", { required: true });
  const parts = input.list("parts", { required: true }).map((part) => ({
    number: part.integer("part_number", { required: true }),
    etag: part.text("etag", { required: true }),
  }));
  if (parts.some(({ number }, index) => number !== index + 1)) throw outOfOrder();
  await store.uploads.complete(
    path,
    id,
    parts.map(({ etag }) => etag),
  );
  return {};
}

async function abort({ store, path, input }: Step): Promise<object> {
  await store.uploads.abort(path, input.text("upload_id", { required: true }));
  return {};
}

/** Clients read these words, and send or fetch the file as a whole instead. */
export const notOffered = (what: string) =>
  new MlflowError("NOT_IMPLEMENTED", `${what} is not supported for the current artifact repository`);

const outOfOrder = () =>
  wrongParts("Parts are put together in the order of their numbers, from 1 and each once.");
