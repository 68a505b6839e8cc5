import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type MigrationFile, migrationsFolder } from "./read-migrations";

export const noFilters = { externalTables: [] as string[], externalEnums: [] as string[] };

let loaded: Promise<void> | undefined;

/** Prisma's schema engine as WebAssembly: the native one would be downloaded at first use. */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  await loaded;
  const adapters = new WholeScripts({ connectionString, max: 2 });
  const bound = bindMigrationAwareSqlAdapterFactory(adapters);
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
    await adapters.close();
  }
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * Prisma's adapter cuts a script at every semicolon, in comments and function bodies too, and runs the pieces
 * one by one. Sent whole, PostgreSQL parses it and runs it as one transaction.
 */
class WholeScripts extends PrismaPg {
  readonly #adapters: Adapter[] = [];

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    // Protected, and the one thing that turns an error of the driver into one that the engine can report.
    const reporter = adapter as unknown as { onError: (error: unknown) => never };
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error) => reporter.onError(error));
    };
    this.#adapters.push(adapter);
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#adapters.map((adapter) => adapter.underlyingDriver().end()));
  }
}

async function loadEngine(): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": { ...engine },
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
}

export function migrationList(files: readonly MigrationFile[]): engine.MigrationList {
  return {
    baseDir: migrationsFolder(),
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: files.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
