import "server-only";
import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import { invalid } from "./invalid";
import { below } from "./location";
import { randomName } from "./random-name";
import { getActiveExperiment } from "./read-experiments";
import type { Run } from "./run";
import { checkTag, type Entry } from "./run-entries";

export interface CreateRun {
  readonly experimentId: string;
  readonly userId: string;
  readonly name: string;
  readonly startMs: number;
  readonly tags: readonly Entry[];
}

export const nameTag = "mlflow.runName";

const insertRun = `
  WITH made AS (
    INSERT INTO run (id, experiment_id, name, user_id, start_ms, artifact_uri)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id)
  INSERT INTO run_tag (run_id, key, value)
  SELECT id, key, value FROM made, unnest($7::text[], $8::text[]) AS t (key, value)`;

/** Starts a run. Its name is a field and a tag, which hold the same. */
export async function createRun(ctx: Context, input: CreateRun): Promise<Run> {
  const experiment = await getActiveExperiment(ctx, input.experimentId || "0");
  const given = input.tags.map((tag, index) => checkTag(tag, `tags[${index}]`));
  const name = nameOf(input.name, given);
  const tags = [...new Map([...given, { key: nameTag, value: name }].map((tag) => [tag.key, tag])).values()];
  const id = randomUUID().replaceAll("-", "");
  const artifactUri = below(experiment.artifactLocation, id, "artifacts");
  const { userId, startMs } = input;
  await ctx.db.pool.query({
    name: "create-run",
    text: insertRun,
    values: [
      id,
      experiment.id,
      name,
      userId,
      startMs,
      artifactUri,
      textArray(tags.map(({ key }) => key)),
      textArray(tags.map(({ value }) => value)),
    ],
  });
  return {
    info: {
      id,
      name,
      experimentId: experiment.id,
      userId,
      status: "RUNNING",
      startMs,
      endMs: null,
      artifactUri,
      stage: "active",
    },
    tags,
    metrics: [],
    params: [],
    datasets: [],
    modelInputs: [],
    modelOutputs: [],
  };
}

function nameOf(name: string, tags: readonly Entry[]): string {
  const tagged = tags.find(({ key }) => key === nameTag)?.value ?? "";
  if (name === "" || tagged === "" || name === tagged) return name || tagged || randomName();
  throw invalid(
    `Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values (run_name='${name}', mlflow.runName='${tagged}').`,
  );
}
