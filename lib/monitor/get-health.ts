import "server-only";
import type { Database } from "@/lib/context";
import type { FleetEntry } from "@/lib/contracts/model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import type { CounterKey } from "./counter-key";
import { type FiringAlert, type ModelHealth, modelHealth } from "./model-health";
import { readScopeState, type ScopeState } from "./read-scope-state";

export interface HealthAnswer extends ModelHealth, Pick<ScopeState, "lastPredictionAt" | "evaluatedAt"> {
  readonly openAlerts: FleetEntry["openAlerts"];
}

/** The version that a model's page opens with. */
export const shownVersion = (model: ModelRecord): VersionRecord | null =>
  model.versions.find(({ id }) => id === model.servingVersionId) ?? model.versions.at(-1) ?? null;

/** Whether a model is all right, by the version that serves. */
export async function getHealth(db: Database, model: ModelRecord): Promise<HealthAnswer> {
  const version = shownVersion(model);
  const [state, alerts] = await Promise.all([
    version ? readScopeState(db.pool, keyWithoutReference(model, version)) : null,
    version ? readFiring(db, model, version) : [],
  ]);
  const lastPredictionAt = state?.lastPredictionAt ?? null;
  const evaluatedAt = state?.evaluatedAt ?? null;
  const critical = alerts.filter(({ severity }) => severity === "critical").length;
  return {
    ...modelHealth({
      metric: model.performanceMetric,
      features: model.columns.filter(({ role }) => role === "feature").length,
      alerts,
      hasReference: version?.activeReferenceId != null,
      lastPredictionAt,
      evaluatedAt,
      judged: state?.judged ?? false,
    }),
    lastPredictionAt,
    evaluatedAt,
    openAlerts: { critical, warning: alerts.length - critical },
  };
}

/** Enough to read how fresh a version's counters are, with nothing of the reference but its id. */
const keyWithoutReference = (model: ModelRecord, version: VersionRecord): CounterKey => ({
  model,
  version,
  reference: null,
  segmentId: 0,
});

async function readFiring(db: Database, model: ModelRecord, version: VersionRecord): Promise<FiringAlert[]> {
  const alerts = await db.prisma.alert.findMany({
    where: { modelId: model.id, versionId: version.id, closedAt: null },
    select: {
      id: true,
      rule: true,
      columnName: true,
      severity: true,
      openedAt: true,
      value: true,
      threshold: true,
      headline: true,
      detail: true,
    },
    orderBy: { id: "asc" },
  });
  return alerts.map(({ columnName, severity, ...alert }) => ({
    ...alert,
    column: columnName,
    severity: severity === "critical" ? "critical" : "warning",
  }));
}
