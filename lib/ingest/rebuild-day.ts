import "server-only";
import type { PoolClient } from "pg";
import type { ModelRecord } from "@/lib/registry/model-record";
import { appendDeltas } from "./append-deltas";
import { lockCompaction } from "./compaction-lock";
import { BatchCounter, type CounterBody, dayHours, OutcomeCounter, part } from "./counters";
import { lockModel } from "./ingest-lock";
import type { LoadedReference } from "./reference/loaded-reference";
import { readCountedRows, readLabelledRows, type VersionDay } from "./stored-rows";

// Counters list the cells of their rows until they are encoded: this bounds that list.
const rowsOfCounter = 20_000;

/** Counts a day's earlier predictions: they never change, so nobody has to wait. */
export async function countPredictionsOfDay(
  client: PoolClient,
  model: ModelRecord,
  reference: LoadedReference,
  of: VersionDay,
): Promise<void> {
  let counter = new BatchCounter(model, reference);
  let counted = 0;
  const append = () => appendBodies(client, of, reference, counter.bodies());
  for await (const rows of readCountedRows(client, model, of)) {
    counter.add(rows);
    counted += rows.length;
    if (counted < rowsOfCounter) continue;
    await append();
    counter = new BatchCounter(model, reference);
    counted = 0;
  }
  await append();
}

/**
 * Counts a day's labels anew. A label may have come or been corrected since the set was registered, and was then
 * counted for it as well: so what is there is replaced, while no label and no prediction can come.
 */
export async function recountOutcomesOfDay(
  client: PoolClient,
  model: ModelRecord,
  reference: LoadedReference,
  of: VersionDay,
): Promise<void> {
  await lockModel(client, model.id, "alone");
  await lockCompaction(client, model.id);
  const scope = [
    model.id,
    of.versionId,
    reference.id,
    part.outcomes,
    of.day * dayHours,
    (of.day + 1) * dayHours,
  ];
  const ofDay = "model_id = $1 AND version_id = $2 AND reference_id = $3 AND part = $4";
  await client.query(`DELETE FROM counter_delta WHERE ${ofDay} AND hour >= $5 AND hour < $6`, scope);
  await client.query(`DELETE FROM counter_rollup WHERE ${ofDay} AND start >= $5 AND start < $6`, scope);
  const counter = new OutcomeCounter(model, reference);
  for await (const rows of readLabelledRows(client, of)) {
    for (const { prediction, label } of rows) counter.add(prediction, label, 1);
  }
  await appendBodies(client, of, reference, counter.bodies());
}

function appendBodies(
  client: PoolClient,
  { modelId, versionId }: VersionDay,
  reference: LoadedReference,
  bodies: readonly CounterBody[],
): Promise<void> {
  return appendDeltas(client, modelId, [{ versionId, referenceId: reference.id, bodies }]);
}
