import "server-only";
import type { Context } from "@/lib/context";
import { experimentNumber } from "./experiment-id";

export interface DatasetSummary {
  readonly experimentId: number;
  readonly name: string;
  readonly digest: string;
  readonly context: string | null;
}

/** Which datasets the runs of experiments read, and as what. */
export async function searchDatasets(
  { db }: Context,
  experimentIds: readonly string[],
): Promise<readonly DatasetSummary[]> {
  const { rows } = await db.pool.query<DatasetSummary>(
    `SELECT DISTINCT experiment_id AS "experimentId", name, digest, tags ->> 'mlflow.data.context' AS context
     FROM dataset JOIN run_input ON dataset_id = dataset.id WHERE experiment_id = ANY($1)
     ORDER BY 1, 2, 3, 4 LIMIT 1000`,
    [experimentIds.map(experimentNumber)],
  );
  return rows;
}
