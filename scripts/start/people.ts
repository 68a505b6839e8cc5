import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { Settings } from "@/lib/env";
import { programArgs } from "./bundled";
import { runCommand } from "./command.mjs";

interface Options {
  readonly built: boolean;
  readonly signal: AbortSignal;
}

/** Whether anybody has an account; the admin whom the settings name is made while nobody has. */
export async function firstPeople(
  settings: Settings,
  databaseUrl: string,
  options: Options,
): Promise<boolean> {
  if (await hasPeople(databaseUrl)) return true;
  if (!settings.ADMIN_EMAIL) return false;
  await runCommand({
    command: process.execPath,
    args: [...programArgs("first-admin", options)],
    env: { DATABASE_URL: databaseUrl },
    whenItFails: "The admin of ADMIN_EMAIL could not be made.",
    signal: options.signal,
  });
  return true;
}

async function hasPeople(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(`SELECT FROM "user" LIMIT 1`)).rows.length > 0;
  } finally {
    await client.end();
  }
}

/** What `/setup` asks for: a token for as long as nobody has an account, and none where nobody signs in. */
export const setupToken = (settings: Settings, people: boolean): string | null =>
  people || settings.PLUMBLINE_AUTH === "off"
    ? null
    : (settings.PLUMBLINE_SETUP_TOKEN ?? randomBytes(16).toString("base64url"));
