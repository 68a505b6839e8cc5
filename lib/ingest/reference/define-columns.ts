import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { changeServing } from "@/lib/registry/change-serving";
import { loadModel } from "@/lib/registry/load-model";
import { applyChange, definitionOf } from "@/lib/registry/model-definition";
import type { ModelRecord } from "@/lib/registry/model-record";
import { requireSound } from "@/lib/registry/require-sound";
import { writeColumns } from "@/lib/registry/write-columns";
import { lockModel } from "../ingest-lock";
import type { FeaturePlan } from "./row-writer";

/**
 * Gives a model without columns those that its first reference set shows, and makes the version if need be: the
 * first one serves.
 */
export async function defineColumns(
  client: PoolClient,
  before: ModelRecord,
  version: string,
  features: readonly FeaturePlan[],
  now: Date,
): Promise<ModelRecord> {
  await lockModel(client, before.id, "alone");
  const model = await loadModel(client, before.name);
  const declared = model.columns.filter(({ role }) => role === "feature");
  if (declared.length === 0) {
    const columns = features.map(({ name, kind }) => ({ name, kind }));
    await writeColumns(client, model, requireSound(applyChange(definitionOf(model), { columns })));
  } else if (!sameFeatures(declared, features)) {
    throw new AppError(
      "busy",
      `The columns of ${model.name} changed while the rows were read; send them again.`,
    );
  }
  await client.query(
    "INSERT INTO version (model_id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [model.id, version, now],
  );
  const complete = await loadModel(client, before.name);
  if (complete.servingVersionId === null) await changeServing(client, complete, version, now);
  return complete;
}

type Feature = Pick<FeaturePlan, "name" | "kind">;

const sameFeatures = (declared: readonly Feature[], planned: readonly Feature[]) =>
  declared.length === planned.length &&
  declared.every(({ name, kind }, index) => planned[index]!.name === name && planned[index]!.kind === kind);
