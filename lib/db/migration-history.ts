export interface Migration {
  readonly name: string;
  readonly checksum: string;
}

export interface AppliedMigration extends Migration {
  readonly finished: boolean;
}

export type MigrationState =
  | { readonly status: "current" }
  | { readonly status: "behind"; readonly missing: readonly string[] }
  | { readonly status: "newer"; readonly unknown: readonly string[] }
  | { readonly status: "failed"; readonly failed: readonly string[] }
  | { readonly status: "changed"; readonly changed: readonly string[] };

/** Where a database stands against the migrations of this code, worst finding first. */
export function compareMigrations(
  folder: readonly Migration[],
  applied: readonly AppliedMigration[],
): MigrationState {
  const checksums = new Map(folder.map(({ name, checksum }) => [name, checksum]));
  const unknown = applied.filter(({ name }) => !checksums.has(name));
  if (unknown.length > 0) return { status: "newer", unknown: names(unknown) };
  const failed = applied.filter(({ finished }) => !finished);
  if (failed.length > 0) return { status: "failed", failed: names(failed) };
  const changed = applied.filter(({ name, checksum }) => checksums.get(name) !== checksum);
  if (changed.length > 0) return { status: "changed", changed: names(changed) };
  const known = new Set(names(applied));
  const missing = folder.filter(({ name }) => !known.has(name));
  return missing.length > 0 ? { status: "behind", missing: names(missing) } : { status: "current" };
}

/** The state as a reason why this code cannot serve from that database, or null when it can. */
export function describeMigrationState(state: MigrationState): string | null {
  switch (state.status) {
    case "current":
      return null;
    case "behind":
      return `The database lacks ${count(state.missing)} of this version (${state.missing.join(", ")}).`;
    case "newer":
      return `The database is newer than this version of Plumbline: it has ${count(state.unknown)} unknown here (${state.unknown.join(", ")}). Update Plumbline, or give it another database.`;
    case "failed":
      return `A migration of the database has failed half-way (${state.failed.join(", ")}). Restore the database, or mend it and mark the migration with prisma migrate resolve.`;
    case "changed":
      return `${count(state.changed)} differ from what this database was given (${state.changed.join(", ")}). Restore the migration files: they never change once applied.`;
  }
}

const names = (migrations: readonly Migration[]) => migrations.map(({ name }) => name);
const count = (list: readonly string[]) => `${list.length} migration${list.length === 1 ? "" : "s"}`;
