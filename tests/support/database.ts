import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import type { Context } from "@/lib/context";
import { createDatabase as openDatabase } from "@/lib/db/client";
import { createDatabase, dropDatabase } from "./databases";

export interface TestContext extends Context {
  /** The address of this context's own database. */
  readonly url: string;
}

const made: { readonly name: string; readonly close: () => Promise<void> }[] = [];

/**
 * A context on a database of its own, migrated and empty, dropped when the file's tests are done. Route
 * handlers called in the same file work on the database of the file's first context.
 */
export async function createTestContext(overrides: Partial<Context> = {}): Promise<TestContext> {
  const serverUrl = inject("serverUrl");
  const name = `plumbline_test_${randomUUID().slice(0, 13)}`;
  const url = await createDatabase(serverUrl, name, inject("templateName"));
  if (made.length === 0) process.env.DATABASE_URL = url;
  const db = openDatabase(url);
  made.push({
    name,
    close: async () => {
      await db.prisma.$disconnect();
      await db.pool.end();
    },
  });
  return {
    db,
    url,
    actor: { kind: "local" },
    now: new Date("2026-06-15T12:00:00Z"),
    requestId: randomUUID(),
    ...overrides,
  };
}

afterAll(async () => {
  for (const { name, close } of made) {
    await close();
    await dropDatabase(inject("serverUrl"), name);
  }
});
