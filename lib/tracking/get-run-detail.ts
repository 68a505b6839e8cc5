import "server-only";
import type { Context } from "@/lib/context";
import type { RunDetail, RunVersion } from "@/lib/contracts/runs";
import { AppError } from "@/lib/errors";
import { readRuns } from "./read-runs";
import type { Run } from "./run";
import type { Entry } from "./run-entries";
import { runSummary } from "./run-out";

const noteTag = "mlflow.note.content";
const contextTag = "mlflow.data.context";

/** A run with everything that a person looks for in it. */
export async function getRunDetail(ctx: Context, id: string): Promise<RunDetail> {
  const run = await requireRun(ctx, id);
  const [experiment, versions, curves] = await Promise.all([
    ctx.db.pool.query<{ name: string }>("SELECT name FROM experiment WHERE id = $1", [run.info.experimentId]),
    versionsOf(ctx, id),
    curvesOf(ctx, id),
  ]);
  const textOf = (tags: readonly Entry[], key: string) => tags.find((tag) => tag.key === key)?.value ?? null;
  return {
    ...runSummary(run, experiment.rows[0]?.name ?? ""),
    params: run.params.map(({ key, value }) => ({ key, value })),
    deleted: run.info.stage !== "active",
    description: textOf(run.tags, noteTag),
    tags: run.tags.filter(({ key }) => key !== noteTag),
    datasets: run.datasets.map(({ name, digest, sourceType, tags }) => ({
      name,
      digest,
      sourceType,
      context: textOf(tags, contextTag),
    })),
    versions,
    curves,
    artifactUri: run.info.artifactUri,
  };
}

export async function requireRun(ctx: Context, id: string): Promise<Run> {
  const [run] = await readRuns(ctx, [id]);
  if (run) return run;
  throw new AppError("unknown_run", `There is no run ${id}.`, [{ name: "id", reason: "is not known" }]);
}

async function versionsOf({ db }: Context, runId: string): Promise<RunVersion[]> {
  const { rows } = await db.pool.query<RunVersion>(
    `SELECT m.name AS model, v.number AS version, v.stage,
       (SELECT coalesce(json_agg(a.alias ORDER BY a.alias), '[]') FROM registered_alias a
         WHERE a.registered_model_id = m.id AND a.number = v.number) AS aliases
     FROM registered_version v JOIN registered_model m ON m.id = v.registered_model_id
     WHERE v.run_id = $1 ORDER BY m.name, v.number`,
    [runId],
  );
  return rows;
}

/** Two probes of an index for each metric, however long it is. */
async function curvesOf({ db }: Context, runId: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ key: string }>(
    `SELECT key FROM run_latest_metric latest WHERE run_id = $1 AND 2 = (SELECT count(*) FROM (
       SELECT FROM run_metric point WHERE point.run_id = latest.run_id AND point.key = latest.key LIMIT 2) AS two)
     ORDER BY key`,
    [runId],
  );
  return rows.map(({ key }) => key);
}
