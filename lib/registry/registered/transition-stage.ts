import "server-only";
import type { PoolClient } from "pg";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { findByStage } from "../environments/find-environment";
import { leaveEnvironments } from "../environments/leave";
import { holdVersion, type LockedModel, lockRegistered } from "../environments/registered-lock";
import { requireDirect } from "../environments/require-direct";
import { archiveIfIdle, holderOf, takeChampion } from "../environments/take-slot";
import { getVersion, type VersionKey } from "./get-version";
import { requireModelName } from "./model-name";
import type { RegisteredVersion } from "./registered-model";
import { canonicalStage, requireActive } from "./stage";

export interface TransitionStage extends VersionKey {
  readonly stage: string;
  readonly archiveExisting: boolean;
}

const occasion = { cause: "stage" } as const;

/**
 * Moves a version to a stage: it becomes the champion of the stage's environment and leaves those of other stages.
 * The champion before stays beside it, or is archived with all others there when asked to.
 */
export async function transitionStage(ctx: Context, input: TransitionStage): Promise<RegisteredVersion> {
  requireModelName(input.name);
  const stage = canonicalStage(input.stage);
  if (input.archiveExisting) requireActive(stage, input.stage);
  const { number, archiveExisting } = input;
  await transaction(ctx.db.pool, async (client) => {
    const model = await lockRegistered(client, input.name);
    await holdVersion(client, model, number);
    const environment = await findByStage(client, stage);
    const leaving = { ...occasion, number, except: environment?.id, stagesOnly: true };
    await leaveEnvironments(client, ctx, model, leaving);
    if (environment) {
      if ((await holderOf(client, model, environment, "champion")) !== number) {
        await requireDirect(client, ctx, model, environment);
        await takeChampion(client, ctx, model, environment, { ...occasion, number, former: "standby" });
      }
      if (archiveExisting) await archiveOthers(client, ctx, model, environment.id);
    } else {
      await putAway(client, ctx, model, number, stage === "Archived");
    }
    const nowMs = ctx.now.getTime();
    await client.query("UPDATE registered_model SET updated_ms = $2 WHERE id = $1", [model.id, nowMs]);
    await recordChange(client, ctx, {
      action: "version.stage",
      resource: `registered-model/${input.name}`,
      after: { version: number, stage, archiveExisting },
    });
  });
  return getVersion(ctx, input);
}

async function archiveOthers(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environmentId: number,
): Promise<void> {
  const { rows } = await client.query<{ number: number }>(
    `DELETE FROM assignment WHERE registered_model_id = $1 AND environment_id = $2 AND slot = 'standby'
     RETURNING number`,
    [model.id, environmentId],
  );
  for (const { number } of rows) await archiveIfIdle(client, ctx, model, number);
}

async function putAway(
  client: PoolClient,
  { now }: Context,
  model: LockedModel,
  number: number,
  archived: boolean,
): Promise<void> {
  await client.query(
    `UPDATE registered_version SET archived = $3, updated_ms = $4
     WHERE registered_model_id = $1 AND number = $2`,
    [model.id, number, archived, now.getTime()],
  );
}
