import "server-only";
import type { Pool, PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { type EnvironmentRecord, environmentColumns } from "./environment-record";

type Db = Pool | PoolClient;

export async function loadEnvironments(db: Db): Promise<EnvironmentRecord[]> {
  const { rows } = await db.query<EnvironmentRecord>(
    `SELECT ${environmentColumns} FROM environment e ORDER BY e.position, e.id`,
  );
  return rows;
}

/** The environment of that name, in any case, or an `unknown_environment` error. */
export async function loadEnvironment(db: Db, name: string): Promise<EnvironmentRecord> {
  const [found] = await findWhere(db, "lower(e.name) = lower($1)", name);
  if (found) return found;
  const names = (await loadEnvironments(db)).map((environment) => environment.name).join(", ");
  throw new AppError("unknown_environment", `There is no environment named ${name}; there are ${names}.`, [
    { name: "environment", reason: `no environment is named ${name}` },
  ]);
}

export async function findByStage(db: Db, stage: string): Promise<EnvironmentRecord | undefined> {
  return (await findWhere(db, "e.stage = $1", stage))[0];
}

export async function findByAlias(db: Db, alias: string): Promise<EnvironmentRecord | undefined> {
  return (await findWhere(db, "$1 IN (e.champion_alias, e.challenger_alias)", alias))[0];
}

async function findWhere(db: Db, condition: string, value: string): Promise<EnvironmentRecord[]> {
  const { rows } = await db.query<EnvironmentRecord>(
    `SELECT ${environmentColumns} FROM environment e WHERE ${condition}`,
    [value],
  );
  return rows;
}
