import "server-only";
import type { Context } from "@/lib/context";
import { textArray } from "@/lib/db/array-literal";
import { nameTaken, requireExperimentName, requireExperimentTag } from "./experiment-text";
import { requireLocation } from "./location";
import type { Entry } from "./run-entries";

export interface CreateExperiment {
  readonly name: string;
  readonly artifactLocation: string;
  readonly tags: readonly Entry[];
}

const insertExperiment = `
  WITH made AS (
    INSERT INTO experiment (id, name, artifact_location, created_ms, updated_ms)
    SELECT next, $1, CASE WHEN $2 = '' THEN 'mlflow-artifacts:/' || next ELSE $2 END, $3, $3
    FROM nextval(pg_get_serial_sequence('experiment', 'id')) AS next
    ON CONFLICT (name) DO NOTHING RETURNING id),
  tagged AS (
    INSERT INTO experiment_tag (experiment_id, key, value)
    SELECT id, key, value FROM made, unnest($4::text[], $5::text[]) AS t (key, value))
  SELECT id FROM made`;

/** Makes an experiment; without a location, artifacts go to this server. */
export async function createExperiment({ db, now }: Context, input: CreateExperiment): Promise<number> {
  const { name, artifactLocation } = input;
  requireExperimentName(name);
  requireLocation(artifactLocation);
  const tags = [...new Map(input.tags.map((tag) => [tag.key, tag])).values()];
  for (const tag of tags) requireExperimentTag(tag);
  const { rows } = await db.pool.query(insertExperiment, [
    name,
    artifactLocation,
    now.getTime(),
    textArray(tags.map(({ key }) => key)),
    textArray(tags.map(({ value }) => value)),
  ]);
  if (!rows[0]) throw nameTaken(name);
  return rows[0].id;
}
