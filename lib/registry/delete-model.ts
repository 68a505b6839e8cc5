import "server-only";
import type { PoolClient } from "pg";
import type { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { DeleteModel } from "@/lib/contracts/model";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { lockModel } from "@/lib/ingest/ingest-lock";
import { deleteModelRows } from "./delete-model-rows";
import { loadModel } from "./load-model";
import { endRequestsOf } from "./registered/delete-registered-model";

/**
 * Removes a model for good, when its name is repeated. It is gone for every reader at once; its rows follow in
 * bounded batches, and what an interruption leaves of them is found by `sweepDeletedModels`.
 */
export async function deleteModel(
  ctx: Context,
  name: string,
  input: z.infer<typeof DeleteModel>,
): Promise<{ name: string }> {
  const model = await loadModel(ctx.db.pool, name);
  if (input.name !== name) throw notConfirmed(name);
  await transaction(ctx.db.pool, async (client) => {
    await lockModel(client, model.id, "alone");
    await client.query("DELETE FROM model WHERE id = $1", [model.id]);
    if (model.demonstration) await deleteRegistered(client, ctx, name);
    await recordChange(client, ctx, { action: "model.delete", resource: `model/${name}` });
  });
  await deleteModelRows(ctx.db.pool, model.id);
  return { name };
}

/** The demonstration brings its versions and their runs along, and takes them with it. */
async function deleteRegistered(client: PoolClient, ctx: Context, name: string): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM registered_model WHERE name = $1 FOR UPDATE",
    [name],
  );
  if (!rows[0]) return;
  await endRequestsOf(client, ctx, { id: rows[0].id, name });
  await client.query(
    `UPDATE run SET lifecycle_stage = 'deleted', deleted_ms = $2 WHERE id IN (SELECT v.run_id FROM registered_version v
       JOIN registered_model m ON m.id = v.registered_model_id WHERE m.name = $1)`,
    [name, ctx.now.getTime()],
  );
  await client.query("DELETE FROM registered_model WHERE name = $1", [name]);
}

const notConfirmed = (name: string) =>
  new AppError(
    "confirmation_required",
    `Removing ${name} takes all of its predictions, labels and history with it.`,
    [{ name: "name", reason: `must repeat ${name}` }],
  );
