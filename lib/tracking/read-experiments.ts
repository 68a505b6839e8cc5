import "server-only";
import type { Context } from "@/lib/context";
import type { Experiment } from "./experiment";
import { experimentNumber } from "./experiment-id";
import { invalid, notFound } from "./invalid";

export const experimentColumns = `experiment.id, experiment.name, artifact_location AS "artifactLocation",
  lifecycle_stage AS stage, created_ms AS "createdMs", updated_ms AS "updatedMs",
  (SELECT coalesce(json_agg(json_build_object('key', key, 'value', value) ORDER BY key), '[]')
    FROM experiment_tag WHERE experiment_id = experiment.id) AS tags`;

export async function getExperiment({ db }: Context, id: string): Promise<Experiment> {
  const { rows } = await db.pool.query({
    name: "get-experiment",
    text: `SELECT ${experimentColumns} FROM experiment WHERE id = $1`,
    values: [experimentNumber(id)],
  });
  if (!rows[0]) throw noExperiment(id);
  return rows[0];
}

/** The experiment, when it may be written into. */
export async function getActiveExperiment(ctx: Context, id: string): Promise<Experiment> {
  const experiment = await getExperiment(ctx, id);
  if (experiment.stage === "active") return experiment;
  throw invalid(
    `The experiment ${experiment.id} must be in the 'active' state. Current state is ${experiment.stage}.`,
  );
}

export const noExperiment = (id: string): Error => notFound(`No Experiment with id=${id} exists`);
