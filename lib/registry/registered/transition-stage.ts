import "server-only";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { getVersion, type VersionKey } from "./get-version";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";
import type { RegisteredVersion } from "./registered-model";
import { canonicalStage, requireActive } from "./stage";

export interface TransitionStage extends VersionKey {
  readonly stage: string;
  readonly archiveExisting: boolean;
}

/** Moves a version to a stage, and archives the others there when asked to: both or neither. */
export async function transitionStage(ctx: Context, input: TransitionStage): Promise<RegisteredVersion> {
  requireModelName(input.name);
  const stage = canonicalStage(input.stage);
  if (input.archiveExisting) requireActive(stage, input.stage);
  const nowMs = ctx.now.getTime();
  await transaction(ctx.db.pool, async (client) => {
    // Held by one transition at a time: the next one sees where this one left every version.
    const model = await client.query("SELECT id FROM registered_model WHERE name = $1 FOR UPDATE", [
      input.name,
    ]);
    const id = model.rows[0]?.id;
    const moved = await client.query(
      `UPDATE registered_version SET stage = $3, updated_ms = $4,
         staged_ms = CASE WHEN stage = $3 THEN staged_ms ELSE $4 END
       WHERE registered_model_id = $1 AND number = $2`,
      [id, input.number, stage, nowMs],
    );
    if (moved.rowCount === 0) throw versionNotFound(input.name, input.number);
    if (input.archiveExisting) {
      await client.query(
        `UPDATE registered_version SET stage = 'Archived', updated_ms = $4, staged_ms = $4
         WHERE registered_model_id = $1 AND number <> $2 AND stage = $3`,
        [id, input.number, stage, nowMs],
      );
    }
    await client.query("UPDATE registered_model SET updated_ms = $2 WHERE id = $1", [id, nowMs]);
    await recordChange(client, ctx, {
      action: "version.stage",
      resource: `registered-model/${input.name}`,
      after: { version: input.number, stage, archiveExisting: input.archiveExisting },
    });
  });
  return getVersion(ctx, input);
}
