import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import type { EnvironmentRecord } from "./environment-record";
import { followChampion } from "./follow-champion";
import { type Occasion, recordAssignment } from "./record-assignment";
import type { LockedModel } from "./registered-lock";

interface Taking extends Occasion {
  readonly number: number;
  /** What becomes of the champion that is replaced. */
  readonly former: "archive" | "standby" | "leave";
}

/** Makes a version an environment's champion; the model is held, and it is known that it may. */
export async function takeChampion(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  { number, former, ...occasion }: Taking,
): Promise<{ readonly from: number | null }> {
  const from = await holderOf(client, model, environment, "champion");
  if (from === number) return { from };
  const wasChallenger = (await holderOf(client, model, environment, "challenger")) === number;
  if (from !== null) await moveFormer(client, ctx, model, environment, from, former);
  await standAs(client, ctx, model, environment, number, "champion");
  if (wasChallenger) {
    await recordAssignment(client, ctx, model, environment, {
      ...occasion,
      slot: "challenger",
      number: null,
      from: number,
    });
  }
  await recordAssignment(client, ctx, model, environment, { ...occasion, slot: "champion", number, from });
  await followChampion(client, model, environment, number, ctx.now);
  return { from };
}

/** Puts a version beside the champion, or empties the place; a champion cannot be held against itself. */
export async function takeChallenger(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  number: number | null,
  occasion: Occasion,
): Promise<{ readonly from: number | null }> {
  const from = await holderOf(client, model, environment, "challenger");
  if (from === number) return { from };
  if (from !== null) await vacate(client, model, environment, from);
  if (number !== null) await standAs(client, ctx, model, environment, number, "challenger");
  await recordAssignment(client, ctx, model, environment, { ...occasion, slot: "challenger", number, from });
  return { from };
}

export async function holderOf(
  client: PoolClient,
  model: LockedModel,
  environment: EnvironmentRecord,
  slot: "champion" | "challenger",
): Promise<number | null> {
  const { rows } = await client.query<{ number: number }>(
    "SELECT number FROM assignment WHERE registered_model_id = $1 AND environment_id = $2 AND slot = $3",
    [model.id, environment.id, slot],
  );
  return rows[0]?.number ?? null;
}

async function moveFormer(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  number: number,
  former: Taking["former"],
): Promise<void> {
  if (former === "standby") {
    await client.query(
      `UPDATE assignment SET slot = 'standby' WHERE registered_model_id = $1 AND environment_id = $2 AND number = $3`,
      [model.id, environment.id, number],
    );
    return;
  }
  await vacate(client, model, environment, number);
  if (former === "archive") await archiveIfIdle(client, ctx, model, number);
}

/** Takes a version out of an environment. */
export async function vacate(
  client: PoolClient,
  model: LockedModel,
  environment: EnvironmentRecord,
  number: number,
): Promise<void> {
  await client.query(
    "DELETE FROM assignment WHERE registered_model_id = $1 AND environment_id = $2 AND number = $3",
    [model.id, environment.id, number],
  );
}

/** Puts a version away that stands nowhere any more. */
export async function archiveIfIdle(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  number: number,
): Promise<void> {
  await client.query(
    `UPDATE registered_version v SET archived = true, updated_ms = $3
     WHERE registered_model_id = $1 AND number = $2 AND NOT EXISTS (SELECT FROM assignment a
       WHERE a.registered_model_id = v.registered_model_id AND a.number = v.number)`,
    [model.id, number, ctx.now.getTime()],
  );
}

async function standAs(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  number: number,
  slot: "champion" | "challenger",
): Promise<void> {
  await client.query(
    `UPDATE registered_version SET archived = false, updated_ms = $3
     WHERE registered_model_id = $1 AND number = $2`,
    [model.id, number, ctx.now.getTime()],
  );
  await client.query(
    `INSERT INTO assignment (registered_model_id, environment_id, number, slot, since) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (registered_model_id, environment_id, number) DO UPDATE SET slot = $4, since = $5`,
    [model.id, environment.id, number, slot, ctx.now],
  );
}
