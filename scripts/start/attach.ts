import { resolve } from "node:path";
import { parseSettings } from "@/lib/env";
import { makeHome } from "./home";
import { findInstance, takeHome } from "./instance";
import { migrateDatabase } from "./migrate-database";
import { startPostgres } from "./postgres";

export interface AttachedDatabase {
  readonly databaseUrl: string;
  /** Where the product runs, when it does. */
  readonly productUrl: string | null;
  readonly release: () => Promise<void>;
}

/** The database of this data folder: the given one, the running product's, or the embedded one for a while. */
export async function attachDatabase(): Promise<AttachedDatabase> {
  const settings = parseSettings(process.env);
  const home = resolve(settings.PLUMBLINE_HOME);
  const instance = await findInstance(home);
  const databaseUrl = settings.DATABASE_URL ?? instance?.databaseUrl;
  if (databaseUrl) return { databaseUrl, productUrl: instance?.url ?? null, release: async () => {} };
  await makeHome(home);
  const self = { pid: process.pid, url: "a command on its data", databaseUrl: null, stopping: false };
  const leave = await takeHome(home, () => self);
  const server = await startPostgres({ home });
  await migrateDatabase(server.url());
  const release = async () => {
    await server.stop();
    await leave();
  };
  return { databaseUrl: server.url(), productUrl: null, release };
}
