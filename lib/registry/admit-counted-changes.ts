import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { CountedChange } from "./counted-changes";
import type { ModelRecord } from "./model-record";

/**
 * Lets changes through that would give counters another meaning, as long as nothing has been counted. Reference
 * sets that were read under the old meaning go: they are sent again.
 */
export async function admitCountedChanges(
  client: PoolClient,
  model: ModelRecord,
  changes: readonly CountedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  if (await hasRows(client, model.id)) throw refusal(model, changes);
  if (changes.some((change) => change.meansAnotherReference)) {
    await client.query("DELETE FROM reference_set WHERE model_id = $1", [model.id]);
    await client.query("DELETE FROM segment_value WHERE model_id = $1", [model.id]);
  }
}

async function hasRows(client: PoolClient, modelId: number): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM prediction_identity WHERE model_id = $1)
       OR EXISTS (SELECT FROM label WHERE model_id = $1) AS found`,
    [modelId],
  );
  return rows[0]?.found ?? false;
}

function refusal(model: ModelRecord, changes: readonly CountedChange[]): AppError {
  const fields = changes.map(({ field }) => field).join(", ");
  return new AppError(
    "invalid_request",
    `${fields} cannot change any more: ${model.name} has predictions or labels that were counted with it. ` +
      "Make another model with the new definition and log to that one, or delete this one and send its rows again.",
    changes.map(({ field, reason }) => ({ name: field, reason: `${reason}, and some are` })),
  );
}
