import "server-only";
import type { Context } from "@/lib/context";
import type { ExperimentListAnswer } from "@/lib/contracts/runs";
import { instantOf } from "./run-out";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly createdMs: number;
  readonly runs: number;
  readonly running: number;
  readonly lastMs: number | null;
}

/** The experiments that are not deleted, with how many runs they hold. */
export async function listExperiments({ db }: Context): Promise<ExperimentListAnswer> {
  const { rows } = await db.pool.query<Row>(
    `SELECT experiment.id::text AS id, experiment.name, created_ms AS "createdMs", count(run.id)::integer AS runs,
       (count(run.id) FILTER (WHERE run.status = 'RUNNING'))::integer AS running, max(run.start_ms) AS "lastMs"
     FROM experiment LEFT JOIN run ON run.experiment_id = experiment.id AND run.lifecycle_stage = 'active'
     WHERE experiment.lifecycle_stage = 'active' GROUP BY experiment.id
     ORDER BY max(run.start_ms) DESC NULLS LAST, experiment.id DESC LIMIT 1000`,
  );
  return {
    experiments: rows.map(({ createdMs, lastMs, ...row }) => ({
      ...row,
      createdAt: instantOf(createdMs),
      lastStartedAt: instantOf(lastMs),
    })),
  };
}
