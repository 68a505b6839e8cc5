import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MlflowError } from "@/lib/errors/mlflow-error";
import type { ArtifactBody } from "./artifact-store";

interface Writing {
  readonly target: string;
  /** Where a file is until it is whole: on the same disk, so that it takes its place in one step. */
  readonly incoming: string;
  readonly body: ArtifactBody;
  readonly size: number | null;
}

/** Beside the artifacts and not among them: nothing in it can be asked for. */
export const incomingFolder = (home: string): string => join(home, "artifacts-incoming");

/** Writes a body as it comes, and gives it its name when all of it is on disk: a reader sees all or nothing. */
export async function writeWhole({ target, incoming, body, size }: Writing): Promise<void> {
  await mkdir(incoming, { recursive: true });
  const temporary = join(incoming, randomUUID());
  try {
    const file = await open(temporary, "wx");
    try {
      const written = await copy(body, file);
      if (size !== null && written !== size) throw cutShort(written, size);
      await file.sync();
    } finally {
      await file.close();
    }
    await mkdir(dirname(target), { recursive: true });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isInTheWay(error) ? inTheWay() : error;
  }
}

async function copy(body: ArtifactBody, file: FileHandle): Promise<number> {
  let written = 0;
  for await (const chunk of body ?? []) {
    await file.writeFile(chunk);
    written += chunk.byteLength;
  }
  return written;
}

/** Only what reading fails with passes the `catch` here: a disk that is full is not the sender's fault. */
export async function* fromSender(body: ArtifactBody): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    for await (const chunk of body ?? []) {
      received += chunk.byteLength;
      yield chunk;
    }
  } catch {
    throw brokenOff(received);
  }
}

const isInTheWay = (error: unknown) =>
  ["ENOTDIR", "EISDIR", "EEXIST", "ENOTEMPTY"].includes((error as NodeJS.ErrnoException).code ?? "");

const inTheWay = () =>
  new MlflowError("INVALID_PARAMETER_VALUE", "Invalid path: a file and a folder cannot have the same name");

const cutShort = (written: number, size: number) =>
  new MlflowError("BAD_REQUEST", `The body ended after ${written} of ${size} bytes; nothing was stored.`);

const brokenOff = (received: number) =>
  new MlflowError("BAD_REQUEST", `The body broke off after ${received} bytes; nothing was stored.`);
