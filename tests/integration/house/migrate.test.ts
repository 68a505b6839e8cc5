import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pool } from "pg";
import { expect, inject, test } from "vitest";
import { migrate, migrationLock } from "@/lib/db/migrate";
import { migrationsFolder, readMigrationFiles } from "@/lib/db/read-migrations";
import { schemaDifference } from "@/lib/db/schema-difference";
import { createTestContext } from "../../support/database";
import { createDatabase, dropDatabase } from "../../support/databases";

test("a migrated database is left as it is", async () => {
  const { url } = await createTestContext();
  const files = await readMigrationFiles();
  expect(await migrate(url)).toEqual({ applied: [], total: files.length });
});

test("processes that start at once migrate one after the other, and one of them does the work", async () => {
  const name = `plumbline_race_${process.pid}`;
  const url = await createDatabase(inject("serverUrl"), name);
  try {
    const outcomes = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const { length } = await readMigrationFiles();
    expect(outcomes.map(({ applied }) => applied.length).sort()).toEqual([0, 0, length]);
  } finally {
    await dropDatabase(inject("serverUrl"), name);
  }
});

test("a migration waits for the one that another process is at", async () => {
  const { url, db } = await createTestContext();
  const other = await db.pool.connect();
  await other.query("SELECT pg_advisory_lock($1)", [migrationLock]);
  let done = false;
  const waiting = migrate(url).then(() => {
    done = true;
  });
  await expect.poll(() => lockWaiters(db.pool)).toBe(1);
  expect(done).toBe(false);
  await other.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
  await waiting;
  other.release();
});

test("a database with a migration that this code lacks is refused as newer", async () => {
  const { url, db } = await createTestContext();
  await db.pool.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('later', 'x', '99990101000000_later', now(), 1)`,
  );
  await expect(migrate(url)).rejects.toThrow(/newer than this version of Plumbline.*99990101000000_later/);
});

test("a database whose migration differs from the file is refused", async () => {
  const { url, db } = await createTestContext();
  await db.pool.query("UPDATE _prisma_migrations SET checksum = 'other'");
  await expect(migrate(url)).rejects.toThrow(/differ from what this database was given/);
});

test("the newest migration knows the schema as it is", async () => {
  const { url } = await createTestContext();
  const newest = (await readMigrationFiles()).at(-1);
  const known = await readFile(join(migrationsFolder(), newest?.name ?? "", "schema.prisma"), "utf8");
  const schema = await readFile("prisma/schema.prisma", "utf8");
  expect(await schemaDifference(url, known, schema)).toBeNull();
});

async function lockWaiters(pool: Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE locktype = 'advisory' AND NOT granted AND d.datname = current_database()`,
  );
  return rows[0]?.waiting;
}
