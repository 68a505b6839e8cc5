import "server-only";
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { fromSender, writeWhole } from "./disk-write";
import { isPartToken, partToken } from "./part-token";
import {
  noSuchUpload,
  type OpenedUpload,
  type Opening,
  type PartUploads,
  partsTakenMs,
  requireParts,
  type SentPart,
  wrongParts,
} from "./part-uploads";
import { resolveInside } from "./resolve-inside";
import {
  endOf,
  endUpload,
  findUploadFolder,
  makeUploadFolder,
  partPlace,
  type UploadFolder,
} from "./upload-folder";

export const tokenHeader = "X-Part-Token";

/** Uploads in parts that are kept in `incoming` until they are a file below `root`. */
export function diskUploads(root: string, incoming: string): PartUploads {
  const completing = new Map<string, Promise<void>>();

  async function find(path: string, id: string): Promise<UploadFolder> {
    const upload = await findUploadFolder(incoming, id);
    if (upload?.path !== path) throw noSuchUpload();
    return upload;
  }

  async function open(path: string, { parts, now, addressOf }: Opening): Promise<OpenedUpload> {
    await resolveInside(root, path);
    const untilMs = now.getTime() + partsTakenMs;
    const { id, key } = await makeUploadFolder(incoming, { path, parts, untilMs });
    const address = (number: number) => ({
      url: addressOf(id, number),
      headers: { [tokenHeader]: partToken(key, number) },
    });
    return { id, parts: Array.from({ length: parts }, (_, index) => address(index + 1)) };
  }

  async function receive({ id, number, token, body, size, now }: SentPart): Promise<string> {
    const upload = await findUploadFolder(incoming, id);
    const isLet = upload && isPartToken(upload.key, number, token) && now.getTime() < upload.untilMs;
    if (!isLet) throw notLet();
    if (await endOf(upload)) throw noSuchUpload();
    const hash = createHash("sha256");
    const target = partPlace(upload, number);
    await writeWhole({ target, incoming, body: hashed(fromSender(body), hash), size });
    if (await endOf(upload)) {
      await rm(target, { force: true });
      throw noSuchUpload();
    }
    return hash.digest("hex");
  }

  async function assemble(upload: UploadFolder, etags: readonly string[]): Promise<void> {
    if (await isCompleted(upload, etags)) return;
    requireParts(etags.length, upload.parts);
    try {
      const target = await resolveInside(root, upload.path);
      await writeWhole({ target, incoming, body: inOrder(upload, etags), size: null });
    } catch (error) {
      // Another process may have ended it meanwhile, and taken the parts away.
      if (await isCompleted(upload, etags)) return;
      throw error;
    }
    await endUpload(upload, { how: "completed", etags: etags.join(" ") });
  }

  return {
    open,
    receive,
    complete: async (path, id, given) => {
      const upload = await find(path, id);
      const etags = given.map(unquoted);
      // A client that waited too long asks again while the first call is still at it.
      const call = [id, ...etags].join(" ");
      const running = completing.get(call) ?? assemble(upload, etags).finally(() => completing.delete(call));
      completing.set(call, running);
      await running;
    },
    abort: async (path, id) => {
      const upload = await find(path, id);
      if ((await endOf(upload))?.how === "completed") throw noSuchUpload();
      await endUpload(upload, { how: "aborted" });
    },
  };
}

async function isCompleted(upload: UploadFolder, etags: readonly string[]): Promise<boolean> {
  const end = await endOf(upload);
  if (end === null) return false;
  if (end.how === "aborted") throw noSuchUpload();
  if (end.etags !== etags.join(" ")) throw wrongParts("The upload was completed with other parts.");
  return true;
}

/** The parts one after the other, each held against its etag as it is read. */
async function* inOrder(upload: UploadFolder, etags: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const [index, etag] of etags.entries()) {
    const number = index + 1;
    const hash = createHash("sha256");
    try {
      yield* hashed(createReadStream(partPlace(upload, number), { highWaterMark: 1024 * 1024 }), hash);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      throw wrongParts(`Part ${number} of ${upload.parts} has not been uploaded.`);
    }
    if (hash.digest("hex") !== etag) throw wrongParts(`Part ${number} is not the one with the ETag ${etag}.`);
  }
}

async function* hashed(body: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Proxies that compress answers mark an etag as weak. */
const unquoted = (etag: string) => etag.replace(/^(?:W\/)?"(.*)"$/, "$1");

const notLet = () =>
  new MlflowError(
    "PERMISSION_DENIED",
    "This part of an upload is not, or no longer, taken from this sender.",
  );
