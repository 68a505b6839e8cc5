import "server-only";
import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import { invalid } from "./invalid";
import { below } from "./location";
import type { LoggedModel } from "./logged-model";
import { randomName } from "./random-name";
import { getActiveExperiment } from "./read-experiments";
import { getLoggedModel } from "./read-logged-models";
import type { Entry } from "./run-entries";

export interface CreateLoggedModel {
  readonly experimentId: string;
  readonly name: string;
  readonly modelType: string;
  readonly sourceRunId: string;
  readonly params: readonly Entry[];
  readonly tags: readonly Entry[];
}

const insertModel = `
  WITH made AS (
    INSERT INTO logged_model
      (id, experiment_id, name, model_type, source_run_id, artifact_uri, created_ms, updated_ms)
    VALUES ($1, $2, $3, nullif($4, ''), nullif($5, ''), $6, $7, $7) RETURNING id),
  param AS (
    INSERT INTO logged_model_param (model_id, key, value)
    SELECT id, key, value FROM made, unnest($8::text[], $9::text[]) AS t (key, value))
  INSERT INTO logged_model_tag (model_id, key, value)
  SELECT id, key, value FROM made, unnest($10::text[], $11::text[]) AS t (key, value)`;

/** Makes a model of an experiment; its files come after, and then its status. */
export async function createLoggedModel(ctx: Context, input: CreateLoggedModel): Promise<LoggedModel> {
  if (/[/:.%"']/.test(input.name)) throw badName(input.name);
  const experiment = await getActiveExperiment(ctx, input.experimentId);
  const id = `m-${randomUUID().replaceAll("-", "")}`;
  const artifactUri = below(experiment.artifactLocation, "models", id, "artifacts");
  await ctx.db.pool.query(insertModel, [
    id,
    experiment.id,
    input.name || randomName(),
    input.modelType,
    input.sourceRunId,
    artifactUri,
    ctx.now.getTime(),
    ...arraysOf(input.params),
    ...arraysOf(input.tags),
  ]);
  return getLoggedModel(ctx, id);
}

/** Keys and values of entries, the last one of each key. */
export function arraysOf(entries: readonly Entry[]): readonly [string, string] {
  const byKey = new Map(entries.map(({ key, value }) => [key, value]));
  return [textArray([...byKey.keys()]), textArray([...byKey.values()])];
}

const badName = (name: string) =>
  invalid(
    `Invalid model name ('${name}') provided. Model name must be a non-empty string and cannot contain the following characters: ('/', ':', '.', '%', '"', "'")`,
  );
