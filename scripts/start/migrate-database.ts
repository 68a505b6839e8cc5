import { programArgs } from "./bundled";
import { runCommand } from "./command.mjs";
import { Failure } from "./failure.mjs";

export interface Migrated {
  readonly summary: string;
  /** Whether anybody has an account. */
  readonly people: boolean;
}

/** Migrates in a process of its own: the schema engine stays out of the one that supervises. */
export async function migrateDatabase(
  databaseUrl: string,
  { built, signal }: { readonly built: boolean; readonly signal?: AbortSignal },
): Promise<Migrated> {
  const report = await runCommand({
    command: process.execPath,
    args: [...programArgs("migrate", { built })],
    env: { DATABASE_URL: databaseUrl },
    whenItFails: "",
    signal,
  }).catch((error: unknown) => {
    throw error instanceof Failure && error.output ? new Failure(error.output) : error;
  });
  const { applied, total, people } = JSON.parse(report) as {
    applied: string[];
    total: number;
    people: boolean;
  };
  return {
    summary: applied.length > 0 ? `${applied.length} of ${total} applied` : `${total} in place`,
    people,
  };
}
