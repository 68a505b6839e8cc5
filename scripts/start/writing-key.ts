import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "@/lib/env";

export interface WritingKey {
  readonly key: string;
  /** Made here rather than given: whoever wants to write has to be told where it is. */
  readonly path: string | null;
}

/** The server's own key, for our processes and for programs: the given one, or one kept in the data folder. */
export async function writingKey(settings: Settings, home: string): Promise<WritingKey> {
  if (settings.PLUMBLINE_KEY) return { key: settings.PLUMBLINE_KEY, path: null };
  const path = join(home, "key");
  return { key: await keptSecret(path), path };
}

/** What signs the cookies: the given one, or one kept in the data folder. */
export const authSecret = (settings: Settings, home: string): Promise<string> =>
  settings.PLUMBLINE_AUTH_SECRET
    ? Promise.resolve(settings.PLUMBLINE_AUTH_SECRET)
    : keptSecret(join(home, "auth-secret"));

async function keptSecret(path: string): Promise<string> {
  const kept = await readFile(path, "utf8").catch(() => null);
  const secret = kept?.trim() || randomBytes(32).toString("base64url");
  if (!kept) await writeFile(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
