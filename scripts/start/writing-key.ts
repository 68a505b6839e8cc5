import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isLoopback } from "@/lib/auth/loopback";
import type { Settings } from "@/lib/env";

export interface WritingKey {
  readonly key: string;
  /** Made here rather than given: whoever wants to write has to be told where it is. */
  readonly path: string | null;
}

/** The key that writing needs once others can reach the server: the given one, or one kept in the data folder. */
export async function writingKey(settings: Settings, home: string): Promise<WritingKey | null> {
  if (settings.PLUMBLINE_KEY) return { key: settings.PLUMBLINE_KEY, path: null };
  if (isLoopback(settings.HOST)) return null;
  const path = join(home, "key");
  const kept = await readFile(path, "utf8").catch(() => null);
  const key = kept?.trim() || randomBytes(24).toString("base64url");
  if (!kept) await writeFile(path, `${key}\n`, { mode: 0o600 });
  return { key, path };
}
