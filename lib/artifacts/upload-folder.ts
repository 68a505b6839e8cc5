import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** An upload as a folder among what is arriving, where every process of this server finds it. */
export interface UploadFolder {
  readonly place: string;
  readonly path: string;
  readonly parts: number;
  /** What the tokens of its parts are made with. */
  readonly key: string;
  readonly untilMs: number;
}

export type UploadEnd = { readonly how: "aborted" } | { readonly how: "completed"; readonly etags: string };

type Described = Pick<UploadFolder, "path" | "parts" | "untilMs">;

const idShape = /^[0-9a-f]{48}$/;
const placeOf = (incoming: string, id: string) => join(incoming, `upload-${id}`);

export async function makeUploadFolder(
  incoming: string,
  described: Described,
): Promise<{ id: string; key: string }> {
  const id = randomBytes(24).toString("hex");
  const key = randomBytes(32).toString("hex");
  const place = placeOf(incoming, id);
  await mkdir(place, { recursive: true, mode: 0o700 });
  await writeFile(join(place, "upload.json"), JSON.stringify({ ...described, key }), { mode: 0o600 });
  return { id, key };
}

export async function findUploadFolder(incoming: string, id: string): Promise<UploadFolder | null> {
  if (!idShape.test(id)) return null;
  const place = placeOf(incoming, id);
  const text = await absentAsNull(readFile(join(place, "upload.json"), "utf8"));
  return text === null ? null : { ...JSON.parse(text), place };
}

export const partPlace = ({ place }: UploadFolder, number: number): string => join(place, `part-${number}`);

/** How an upload has ended; its folder stays until it is swept, so that asking again is told the same. */
export async function endOf({ place }: UploadFolder): Promise<UploadEnd | null> {
  const etags = await absentAsNull(readFile(join(place, "completed"), "utf8"));
  if (etags !== null) return { how: "completed", etags };
  const aborted = await absentAsNull(access(join(place, "aborted")).then(() => true));
  return aborted ? { how: "aborted" } : null;
}

/** The mark comes before the parts go: a part that arrives later sees it and goes too. */
export async function endUpload({ place }: UploadFolder, end: UploadEnd): Promise<void> {
  const mark = join(place, randomUUID());
  await writeFile(mark, end.how === "completed" ? end.etags : "");
  await rename(mark, join(place, end.how));
  const parts = (await readdir(place)).filter((name) => name.startsWith("part-"));
  for (const name of parts) await rm(join(place, name), { force: true });
}

async function absentAsNull<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
