import "server-only";
import type { Pool, PoolClient } from "pg";
import type { Context } from "@/lib/context";
import type { ActorName, AssignmentChange, HistoryAnswer } from "@/lib/contracts/environments";
import { modelNotFound } from "../registered/not-found";
import type { EnvironmentRecord } from "./environment-record";
import { loadEnvironment } from "./find-environment";

/** The last champions of an environment that are still there, the newest first, without the one that stands. */
export async function readFormerChampions(
  db: Pool | PoolClient,
  modelId: number,
  environment: EnvironmentRecord,
  depth: number,
): Promise<number[]> {
  const { rows } = await db.query<{ number: number }>(
    `SELECT number FROM (
       SELECT c.number, max(c.id) AS last FROM assignment_change c
       JOIN registered_version v ON v.registered_model_id = c.registered_model_id AND v.number = c.number
       WHERE c.registered_model_id = $1 AND c.environment = $2 AND c.slot = 'champion'
         AND NOT EXISTS (SELECT FROM assignment a WHERE a.registered_model_id = c.registered_model_id
           AND a.environment_id = $3 AND a.slot = 'champion' AND a.number = c.number)
       GROUP BY c.number) former
     ORDER BY last DESC LIMIT $4`,
    [modelId, environment.name, environment.id, depth],
  );
  return rows.map(({ number }) => number);
}

interface ChangeRow {
  readonly slot: string;
  readonly number: number | null;
  readonly fromNumber: number | null;
  readonly at: Date;
  readonly cause: string;
  readonly requestId: number | null;
  readonly reason: string;
  readonly actor: ActorName;
}

const shown = 500;

const columns = `slot, number, from_number AS "fromNumber", at, cause, request_id AS "requestId", reason, actor`;

/** What stood in an environment at an instant, who decided it, and which request holds the evidence. */
export async function readHistory(
  { db, now }: Context,
  { name, environment: wanted }: { readonly name: string; readonly environment: string },
  at: Date = now,
): Promise<HistoryAnswer> {
  const environment = await loadEnvironment(db.pool, wanted);
  const place = [await idOfModel(db.pool, name), environment.name, at];
  const [changes, holders] = await Promise.all([
    db.pool.query<ChangeRow>(
      `SELECT ${columns} FROM assignment_change WHERE registered_model_id = $1 AND environment = $2 AND at <= $3
       ORDER BY at DESC, id DESC LIMIT ${shown}`,
      place,
    ),
    db.pool.query<ChangeRow>(
      `SELECT DISTINCT ON (slot) ${columns} FROM assignment_change
       WHERE registered_model_id = $1 AND environment = $2 AND at <= $3 ORDER BY slot, at DESC, id DESC`,
      place,
    ),
  ]);
  const holder = (slot: string) => {
    const last = holders.rows.find((row) => row.slot === slot && row.number !== null);
    return last ? changeOf(last) : null;
  };
  return {
    model: name,
    environment: environment.name,
    at: at.toISOString(),
    champion: holder("champion"),
    challenger: holder("challenger"),
    changes: changes.rows.map(changeOf),
  };
}

/** The registered model of that name; one that is gone is found by what stood under its name. */
async function idOfModel(db: Pool, name: string): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `(SELECT id FROM registered_model WHERE name = $1)
     UNION ALL (SELECT registered_model_id FROM assignment_change WHERE model_name = $1 ORDER BY id DESC LIMIT 1)`,
    [name],
  );
  if (!rows[0]) throw modelNotFound(name);
  return rows[0].id;
}

const changeOf = (row: ChangeRow): AssignmentChange => ({
  slot: row.slot,
  version: row.number,
  from: row.fromNumber,
  at: row.at.toISOString(),
  cause: row.cause,
  request: row.requestId,
  reason: row.reason,
  actor: row.actor,
});
