import "server-only";
import type { Pool, PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { ModelRecord, VersionRecord } from "./model-record";

const modelByName = `
  SELECT jsonb_build_object(
    'id', m.id, 'name', m.name, 'task', m.task, 'description', m.description, 'timeZone', m.time_zone,
    'positiveClass', m.positive_class, 'negativeClass', m.negative_class, 'classes', to_jsonb(m.classes),
    'decisionThreshold', m.decision_threshold, 'policy', m.policy, 'falseAlarmBudget', m.false_alarm_budget,
    'plainLevel', m.plain_level, 'effectFloor', m.effect_floor, 'evaluationIntervalHours', m.evaluation_interval_hours,
    'performanceMetric', m.performance_metric, 'performanceMinimum', m.performance_minimum,
    'segments', m.segments, 'servingVersionId', m.serving_version_id, 'demonstration', m.demonstration,
    'createdAt', m.created_at,
    'columns', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'kind', c.kind,
        'role', c.role, 'unit', c.unit, 'description', c.description) ORDER BY c.id), '[]')
      FROM model_column c WHERE c.model_id = m.id),
    'versions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name,
        'description', v.description, 'createdAt', v.created_at, 'firstLoggedAt', v.first_logged_at,
        'activeReferenceId', (SELECT max(r.id) FROM reference_set r WHERE r.version_id = v.id AND r.status = 'active'),
        'buildingReferenceId', (SELECT max(r.id) FROM reference_set r WHERE r.version_id = v.id AND r.status = 'building')
      ) ORDER BY v.id), '[]')
      FROM version v WHERE v.model_id = m.id)) AS record
  FROM model m`;

const asDate = (value: unknown) => (typeof value === "string" ? new Date(value) : null);

function toRecord(raw: Record<string, unknown>): ModelRecord {
  const versions = (raw.versions as Record<string, unknown>[]).map(
    (version) =>
      ({
        ...version,
        createdAt: asDate(version.createdAt),
        firstLoggedAt: asDate(version.firstLoggedAt),
      }) as unknown as VersionRecord,
  );
  return { ...raw, createdAt: asDate(raw.createdAt), versions } as unknown as ModelRecord;
}

/** The model of that name, or an `unknown_model` error. */
export async function loadModel(db: Pool | PoolClient, name: string): Promise<ModelRecord> {
  const { rows } = await db.query(`${modelByName} WHERE m.name = $1`, [name]);
  if (!rows[0]) {
    throw new AppError("unknown_model", `There is no model named ${name}.`, [
      { name: "name", reason: `no model is named ${name}` },
    ]);
  }
  return toRecord(rows[0].record);
}

export async function loadModels(db: Pool | PoolClient): Promise<ModelRecord[]> {
  const { rows } = await db.query(`${modelByName} ORDER BY m.name`);
  return rows.map((row) => toRecord(row.record));
}

/** The version of that name, or the serving one, or the only one; an `unknown_version` error otherwise. */
export function resolveVersion(model: ModelRecord, name: string | undefined): VersionRecord {
  const found =
    name === undefined
      ? (model.versions.find((version) => version.id === model.servingVersionId) ?? model.versions.at(-1))
      : model.versions.find((version) => version.name === name);
  if (found) return found;
  const reason =
    name === undefined ? `${model.name} has no version yet` : `${model.name} has no version named ${name}`;
  throw new AppError("unknown_version", `${reason}.`, [{ name: "version", reason }]);
}
