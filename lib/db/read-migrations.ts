import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientBase, Pool } from "pg";
import type { AppliedMigration, Migration } from "./migration-history";

export interface MigrationFile extends Migration {
  readonly sql: string;
}

export const migrationsFolder = () => join(process.cwd(), "prisma", "migrations");

export async function readMigrationFiles(): Promise<MigrationFile[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  const directories = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(directories.sort().map(readMigrationFile));
}

async function readMigrationFile(name: string): Promise<MigrationFile> {
  const sql = await readFile(join(process.cwd(), "prisma", "migrations", name, "migration.sql"), "utf8");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

export async function readAppliedMigrations(client: Pool | ClientBase): Promise<AppliedMigration[]> {
  const table = await client.query<{ name: string | null }>(
    "SELECT to_regclass('_prisma_migrations') AS name",
  );
  if (!table.rows[0]?.name) return [];
  const applied = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return applied.rows;
}
