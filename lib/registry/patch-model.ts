import "server-only";
import type { PoolClient } from "pg";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { PatchModel } from "@/lib/contracts/model";
import { transaction } from "@/lib/db/transaction";
import { lockModel } from "@/lib/ingest/ingest-lock";
import { admitCountedChanges } from "./admit-counted-changes";
import { countedChanges } from "./counted-changes";
import { loadModel } from "./load-model";
import { applyChange, definitionOf } from "./model-definition";
import type { ModelRecord } from "./model-record";
import { requireSound } from "./require-sound";
import { serveVersion } from "./serve-version";
import { writeColumns } from "./write-columns";
import { writeModel } from "./write-model";

/** Changes what is given. What would give counters another meaning is refused once something has been counted. */
export async function patchModel(ctx: Context, name: string, change: PatchModel): Promise<void> {
  const { id } = await loadModel(ctx.db.pool, name);
  await transaction(ctx.db.pool, async (client) => {
    await lockModel(client, id, "alone");
    await changeModel(client, ctx, await loadModel(client, name), change);
  });
}

/** The same in a transaction under way, of a model that it holds alone. */
export async function changeModel(
  client: PoolClient,
  ctx: Context,
  model: ModelRecord,
  change: PatchModel,
): Promise<void> {
  const before = definitionOf(model);
  const after = requireSound(applyChange(before, change));
  await admitCountedChanges(client, model, countedChanges(before, after));
  if (change.columns) await writeColumns(client, model, after);
  if (change.servingVersion !== undefined) {
    await serveVersion(client, ctx, model, change.servingVersion);
  }
  await writeModel(client, model, after, change);
  await recordChange(client, ctx, {
    action: "model.change",
    resource: `model/${model.name}`,
    before,
    after: change,
  });
}
