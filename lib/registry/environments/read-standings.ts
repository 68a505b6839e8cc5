import "server-only";
import type { Pool, PoolClient } from "pg";
import type { PolicyPatch } from "@/lib/contracts/promotion-policy";

export interface StandingRow {
  readonly environmentId: number;
  readonly number: number;
  readonly slot: "champion" | "challenger" | "standby";
  readonly since: Date;
}

/** Everything that stands anywhere of a registered model. */
export async function readStandings(db: Pool | PoolClient, modelId: number): Promise<StandingRow[]> {
  const { rows } = await db.query<StandingRow>(
    `SELECT environment_id AS "environmentId", number, slot, since FROM assignment
     WHERE registered_model_id = $1 ORDER BY number`,
    [modelId],
  );
  return rows;
}

interface ModelEnvironmentRow {
  readonly revision: number;
  readonly policy: PolicyPatch;
}

/** The model's revision and own policy in an environment; as if it had never been there, when it has not. */
export async function readModelEnvironment(
  db: Pool | PoolClient,
  modelId: number,
  environmentId: number,
): Promise<ModelEnvironmentRow> {
  const { rows } = await db.query<ModelEnvironmentRow>(
    "SELECT revision, policy FROM model_environment WHERE registered_model_id = $1 AND environment_id = $2",
    [modelId, environmentId],
  );
  return rows[0] ?? { revision: 0, policy: {} };
}
