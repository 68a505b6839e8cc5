import { Client } from "pg";

/** Puts runs with a few metrics, parameters and tags each into an experiment of their own, and returns its id. */
export async function seedRuns(databaseUrl: string, count: number): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `INSERT INTO experiment (name, artifact_location, created_ms, updated_ms)
     VALUES ('many runs', 'mlflow-artifacts:/many', 0, 0) RETURNING id`,
  );
  const { id } = rows[0];
  const runs = `generate_series(1, ${count}) AS n`;
  const runId = "md5('many ' || n)";
  for (const statement of [
    `INSERT INTO run (id, experiment_id, name, user_id, status, start_ms, end_ms, artifact_uri)
     SELECT ${runId}, ${id}, 'run ' || n, 'me', 'FINISHED', n, n + 1, 'mlflow-artifacts:/many/' || n FROM ${runs}`,
    `INSERT INTO run_latest_metric (run_id, key, timestamp_ms, step, value, is_nan)
     SELECT ${runId}, key, n, 0, (n * 7919 + length(key)) % 10007 / 10007.0, false
     FROM ${runs}, unnest(ARRAY['auc', 'f1', 'loss', 'log_loss', 'accuracy']) AS key`,
    `INSERT INTO run_metric (run_id, key, timestamp_ms, step, value, is_nan)
     SELECT run_id, key, timestamp_ms, step, value, is_nan FROM run_latest_metric
     WHERE run_id IN (SELECT ${runId} FROM ${runs})`,
    `INSERT INTO run_param (run_id, key, value)
     SELECT ${runId}, key, (n * length(key) % 12)::text
     FROM ${runs}, unnest(ARRAY['depth', 'rate', 'seed', 'solver', 'features']) AS key`,
    `INSERT INTO run_tag (run_id, key, value)
     SELECT ${runId}, 'team', 'team ' || n % 10 FROM ${runs}
     UNION ALL SELECT ${runId}, 'mlflow.runName', 'run ' || n FROM ${runs}`,
  ]) {
    await client.query(statement);
  }
  await client.query("ANALYZE");
  await client.end();
  return String(id);
}
