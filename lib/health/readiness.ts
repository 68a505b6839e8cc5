import { describeMigrationState, type MigrationState } from "@/lib/db/migration-history";

export interface HealthFacts {
  readonly migrations: MigrationState;
  readonly lastEvaluationAt: Date | null;
  /** Models that have waited for an evaluation for longer than twice their interval. */
  readonly overdueModels: readonly string[];
}

export interface Readiness {
  readonly status: "ready" | "not ready";
  readonly reasons: readonly string[];
  readonly database: "reachable" | "unreachable";
  readonly migrations: MigrationState["status"] | "unknown";
  readonly lastEvaluationAt: string | null;
  readonly lastEvaluationAgeSeconds: number | null;
}

export function judgeReadiness(facts: HealthFacts, now: Date): Readiness {
  const { migrations, lastEvaluationAt, overdueModels } = facts;
  const reasons = [
    describeMigrationState(migrations),
    overdueModels.length > 0
      ? `No evaluation in time for ${overdueModels.join(", ")}: is the worker running?`
      : null,
  ].filter((reason) => reason !== null);
  return {
    status: reasons.length === 0 ? "ready" : "not ready",
    reasons,
    database: "reachable",
    migrations: migrations.status,
    lastEvaluationAt: lastEvaluationAt?.toISOString() ?? null,
    lastEvaluationAgeSeconds: lastEvaluationAt ? secondsBetween(lastEvaluationAt, now) : null,
  };
}

export const databaseUnreachable: Readiness = {
  status: "not ready",
  reasons: ["The database is unreachable."],
  database: "unreachable",
  migrations: "unknown",
  lastEvaluationAt: null,
  lastEvaluationAgeSeconds: null,
};

const secondsBetween = (from: Date, to: Date) =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
