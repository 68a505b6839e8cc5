import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import type { Context } from "@/lib/context";
import { compareMigrations } from "@/lib/db/migration-history";
import { readAppliedMigrations, readMigrationFiles } from "@/lib/db/read-migrations";
import { databaseUnreachable, type HealthFacts, judgeReadiness, type Readiness } from "./readiness";

export async function getReadiness({ db, now }: Pick<Context, "db" | "now">): Promise<Readiness> {
  if (!(await isReachable(db.pool))) return databaseUnreachable;
  const migrations = compareMigrations(await readMigrationFiles(), await readAppliedMigrations(db.pool));
  if (migrations.status === "behind") {
    return judgeReadiness({ migrations, lastEvaluationAt: null, overdueModels: [] }, now);
  }
  return judgeReadiness({ migrations, ...(await readEvaluations(db.pool, now)) }, now);
}

const patienceMs = 3000;

async function isReachable(pool: Pool): Promise<boolean> {
  const asked = pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, wait(patienceMs, false)]);
}

interface ModelRow {
  readonly name: string;
  readonly last: Date | null;
  readonly overdue: boolean;
}

async function readEvaluations(pool: Pool, now: Date): Promise<Omit<HealthFacts, "migrations">> {
  const { rows } = await pool.query<ModelRow>(
    `SELECT m.name, e.last,
            greatest(e.last, m.created_at) < $1::timestamptz - make_interval(hours => 2 * m.evaluation_interval_hours)
              AND EXISTS (SELECT FROM version v WHERE v.model_id = m.id AND v.first_logged_at IS NOT NULL) AS overdue
       FROM model m
       LEFT JOIN LATERAL (SELECT max(evaluated_at) AS last FROM evaluation WHERE model_id = m.id) e ON true
      ORDER BY m.name`,
    [now],
  );
  const times = rows.flatMap(({ last }) => (last ? [last.getTime()] : []));
  return {
    lastEvaluationAt: times.length > 0 ? new Date(Math.max(...times)) : null,
    overdueModels: rows.filter(({ overdue }) => overdue).map(({ name }) => name),
  };
}
