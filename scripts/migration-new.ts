// Writes the next migration: what prisma/schema.prisma says that the last migration's copy of it does not.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationsFolder, readMigrationFiles } from "@/lib/db/read-migrations";
import { schemaDifference } from "@/lib/db/schema-difference";
import { env } from "@/lib/env";

const schemaPath = "prisma/schema.prisma";
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give the migration a name in snake_case: npm run migration:new add_owner");
  process.exit(1);
}

const last = (await readMigrationFiles()).at(-1);
const before = last ? await readFile(join(migrationsFolder(), last.name, "schema.prisma"), "utf8") : null;
const sql = await schemaDifference(env().DATABASE_URL, before, await readFile(schemaPath, "utf8"));
if (!sql) {
  console.log(`The migrations already say what ${schemaPath} says.`);
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(migrationsFolder(), `${stamp}_${name}`);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "migration.sql"), sql);
await copyFile(schemaPath, join(folder, "schema.prisma"));
console.log(`Wrote ${folder}/migration.sql: read it, and add by hand what Prisma does not describe.`);
process.exit(0);
