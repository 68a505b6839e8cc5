import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { type PostgresServer, startPostgres } from "@/scripts/start/postgres";
import { createDatabase, dropDatabase } from "./databases";

declare module "vitest" {
  interface ProvidedContext {
    /** Any database of the server that the run uses, and the migrated one that each test file clones. */
    readonly serverUrl: string;
    readonly templateName: string;
  }
}

/** One server for the run: the given DATABASE_URL, or an embedded one that lasts as long as the run. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const own = given ? null : await startOwnServer();
  const serverUrl = given ?? own?.server.url() ?? "";
  const templateName = `plumbline_template_${process.pid}`;
  const templateUrl = await createDatabase(serverUrl, templateName);
  await migrate(templateUrl);
  project.provide("serverUrl", serverUrl);
  project.provide("templateName", templateName);
  return async () => {
    await dropDatabase(serverUrl, templateName);
    await own?.stop();
  };
}

async function startOwnServer(): Promise<{ server: PostgresServer; stop: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "plumbline-tests-"));
  const server = await startPostgres({ home, volatile: true });
  return {
    server,
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
