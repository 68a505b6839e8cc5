import { randomBytes } from "node:crypto";
import type { Settings } from "@/lib/env";
import { typescriptArgs } from "./children";
import { runCommand } from "./command.mjs";

/** The token for the first account while there is none; with ADMIN_EMAIL that account is made here instead. */
export async function firstPeople(
  settings: Settings,
  databaseUrl: string,
  signal?: AbortSignal,
): Promise<string | null> {
  if (settings.PLUMBLINE_AUTH === "off") return null;
  const report = await runCommand({
    command: process.execPath,
    args: [...typescriptArgs, "scripts/first-people.ts"],
    env: { DATABASE_URL: databaseUrl },
    whenItFails: "The first account could not be made.",
    signal,
  });
  const { people } = JSON.parse(report) as { people: boolean };
  return people ? null : (settings.PLUMBLINE_SETUP_TOKEN ?? randomBytes(16).toString("base64url"));
}
