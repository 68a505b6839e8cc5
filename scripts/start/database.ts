import type { Settings } from "@/lib/env";
import { assertDatabase } from "./checks";
import { startPostgres } from "./postgres";
import type { Shutdown } from "./shutdown";

export interface StartedDatabase {
  readonly url: string;
  readonly summary: string;
}

/** The team's own database when it is given, else the embedded one in the data folder. */
export async function startDatabase(
  settings: Settings,
  home: string,
  shutdown: Shutdown,
): Promise<StartedDatabase> {
  const given = settings.DATABASE_URL;
  if (given) return { url: given, summary: await assertDatabase(given) };
  const server = await startPostgres({ home });
  shutdown.add(server.stop);
  server.ended.then((reason) => shutdown.fail(`The embedded database stopped unexpectedly: ${reason}.`));
  return { url: server.url(), summary: `embedded PostgreSQL ${server.version}, port ${server.port}` };
}
