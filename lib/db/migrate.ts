import "server-only";
import type {
  DiagnoseMigrationHistoryInput,
  SchemaEngine,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client } from "pg";
import { AppError } from "@/lib/errors";
import { compareMigrations, describeMigrationState } from "./migration-history";
import { type MigrationFile, readAppliedMigrations, readMigrationFiles } from "./read-migrations";

// Any number that nothing else locks: processes that start at once migrate one after the other.
export const migrationLock = 7_305_112_931;

export interface MigrationOutcome {
  readonly applied: readonly string[];
  readonly total: number;
}

/** Brings the database to the migrations of this code, forward only, one process at a time. */
export async function migrate(connectionString: string): Promise<MigrationOutcome> {
  const files = await readMigrationFiles();
  const client = new Client({ connectionString, application_name: "plumbline migrate" });
  // A server that ends meanwhile makes the query below fail, which is enough.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const state = compareMigrations(files, await readAppliedMigrations(client));
    if (state.status === "current") return { applied: [], total: files.length };
    if (state.status !== "behind") throw new AppError("unavailable", describeMigrationState(state) ?? "");
    return { applied: await applyMigrations(connectionString, files), total: files.length };
  } finally {
    await client.end();
  }
}

async function applyMigrations(connectionString: string, files: readonly MigrationFile[]): Promise<string[]> {
  // Most starts have nothing to apply, and no use for the engine.
  const { migrationList, noFilters, withSchemaEngine } = await import("./schema-engine");
  const migrationsList = migrationList(files);
  return withSchemaEngine(connectionString, async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
      return appliedMigrationNames;
    } catch (error) {
      throw new AppError(
        "unavailable",
        await takeBack(engine, { migrationsList, filters: noFilters }, error),
      );
    }
  });
}

/** A script runs as one transaction: one that failed has left nothing, and once mended may be tried again. */
async function takeBack(
  engine: SchemaEngine,
  given: Pick<DiagnoseMigrationHistoryInput, "migrationsList" | "filters">,
  error: unknown,
): Promise<string> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    ...given,
    optInToShadowDatabase: false,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  const reason = error instanceof Error ? error.message : String(error);
  return `Migration ${failedMigrationNames.join(", ")} failed: ${reason.split("\n").slice(0, 2).join(" ")}`;
}
