import "server-only";
import { createHash } from "node:crypto";
import { open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { readDocument } from "./read-document";

export interface FoundFile {
  /** Its name in the folder. */
  readonly name: string;
  readonly source: string;
  /** The model that it is of, as far as it says so: else the file's own name. */
  readonly model: string;
}

const mostFiles = 500;
const mostBytes = 65_536;

/** The YAML files of PLUMBLINE_CONFIG, in the order of their names; fails where there is no such place. */
export async function readConfigurationFiles(
  place: string,
  onUnreadable: (name: string, error: Error) => void = () => {},
): Promise<FoundFile[]> {
  const folder = (await stat(place)).isDirectory();
  const names = folder ? (await readdir(place)).filter((name) => /\.ya?ml$/.test(name)).sort() : [];
  const paths = folder ? names.slice(0, mostFiles).map((name) => join(place, name)) : [place];
  const found: FoundFile[] = [];
  for (const path of paths) {
    const name = basename(path);
    const source = await readStart(path).catch((error: Error) => onUnreadable(name, error));
    if (source !== undefined)
      found.push({ name, source, model: modelOf(source) ?? name.replace(/\.\w+$/, "") });
  }
  return found;
}

/** One byte more than is taken: enough to be refused for its size. */
async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(mostBytes + 1) });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The file of a model, where this process knows of one: a place that cannot be read holds none. */
export async function findFile(place: string | undefined, model: string): Promise<FoundFile | null> {
  if (!place) return null;
  const files = await readConfigurationFiles(place).catch(() => []);
  return files.find((file) => file.model === model) ?? null;
}

export const hashOfText = (text: string) => createHash("sha256").update(text).digest("hex");

function modelOf(source: string): string | null {
  const { value } = readDocument(source);
  const model = (value as { model?: { name?: unknown } | null } | null | undefined)?.model;
  return typeof model?.name === "string" ? model.name : null;
}
