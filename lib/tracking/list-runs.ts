import "server-only";
import type { Context } from "@/lib/context";
import type { RunListAnswer, RunListQuery, RunStatus } from "@/lib/contracts/runs";
import type { Clause } from "@/lib/search-filter/field-table";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { chosenExperiments } from "./chosen-experiments";
import { listFields, listOrder } from "./list-order";
import { readRuns } from "./read-runs";
import { refusedAs } from "./refused-as";
import { runCondition } from "./run-clauses";
import { runFields } from "./run-fields";
import { runSummary } from "./run-out";
import { SqlValues } from "./sql-values";

const pageSize = 50;

/** A page of the runs that a filter finds, and how many there are in all. */
export async function listRuns(ctx: Context, query: RunListQuery): Promise<RunListAnswer> {
  const clauses = refusedAs("filter", () => parseFilter(query.filter ?? "", runFields));
  const [order] = refusedAs("order", () => parseOrderBy([query.order || "start_time DESC"], listFields));
  const experiments = await chosenExperiments(ctx, query.experiment);
  const page = query.page ?? 1;
  const sql = new SqlValues();
  const { joins, by } = listOrder(order!, sql);
  const { rows } = await ctx.db.pool.query<{ id: string; experiment: string }>(
    `SELECT run.id, experiment.name AS experiment FROM run JOIN experiment ON experiment.id = run.experiment_id
     ${joins} WHERE ${conditions(clauses, experiments, sql)} ORDER BY ${by}
     LIMIT ${pageSize} OFFSET ${sql.add((page - 1) * pageSize)}`,
    sql.values,
  );
  const counts = await countByStatus(ctx, clauses, experiments);
  const runs = await readRuns(
    ctx,
    rows.map(({ id }) => id),
  );
  const experimentOf = new Map(rows.map(({ id, experiment }) => [id, experiment]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    runs: runs.map((run) => runSummary(run, experimentOf.get(run.info.id) ?? "")),
    total,
    running: counts.get("RUNNING") ?? 0,
    failed: counts.get("FAILED") ?? 0,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
  };
}

async function countByStatus(
  { db }: Context,
  clauses: readonly Clause[],
  experiments: readonly number[] | null,
): Promise<ReadonlyMap<RunStatus, number>> {
  const sql = new SqlValues();
  const { rows } = await db.pool.query<{ status: RunStatus; count: number }>(
    `SELECT run.status, count(*)::integer AS count FROM run JOIN experiment ON experiment.id = run.experiment_id
     WHERE ${conditions(clauses, experiments, sql)} GROUP BY run.status`,
    sql.values,
  );
  return new Map(rows.map(({ status, count }) => [status, count]));
}

function conditions(
  clauses: readonly Clause[],
  experiments: readonly number[] | null,
  sql: SqlValues,
): string {
  const among = experiments
    ? `run.experiment_id = ANY(${sql.add(experiments)})`
    : "experiment.lifecycle_stage = 'active'";
  return [
    "run.lifecycle_stage = 'active'",
    among,
    ...clauses.map((clause) => runCondition(clause, sql)),
  ].join(" AND ");
}
