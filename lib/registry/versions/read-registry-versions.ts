import "server-only";
import type { Pool } from "pg";
import type { RegistryVersion } from "@/lib/contracts/versions";

interface Row extends Omit<RegistryVersion, "createdAt" | "description"> {
  readonly createdMs: number;
  readonly description: string | null;
}

/** Versions of a registered model with where each stands, its run and what is monitored of it; the newest first. */
export async function readRegistryVersions(
  pool: Pool,
  name: string,
  version: number | null = null,
): Promise<RegistryVersion[]> {
  const { rows } = await pool.query<Row>(
    `SELECT v.number AS version, v.description, v.created_ms AS "createdMs", v.user_id AS "createdBy", v.source, v.stage,
       v.artifact_digest AS "artifactDigest",
       (SELECT coalesce(jsonb_agg(a.alias ORDER BY a.alias), '[]') FROM registered_alias a
         WHERE a.registered_model_id = m.id AND a.number = v.number) AS aliases,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'value', t.value) ORDER BY t.key), '[]')
         FROM registered_version_tag t WHERE t.registered_model_id = m.id AND t.number = v.number) AS tags,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('environment', e.name, 'slot', s.slot,
           'since', to_char(s.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY e.position DESC), '[]')
         FROM assignment s JOIN environment e ON e.id = s.environment_id
         WHERE s.registered_model_id = m.id AND s.number = v.number) AS standings,
       (SELECT jsonb_build_object('id', r.id, 'name', r.name) FROM run r WHERE r.id = v.run_id) AS run,
       (SELECT coalesce(jsonb_object_agg(l.key, l.value), '{}') FROM run_latest_metric l
         WHERE l.run_id = v.run_id AND NOT l.is_nan AND abs(l.value) < 1e300) AS metrics,
       (SELECT jsonb_build_object('serving', mm.serving_version_id = mv.id,
           'firstLoggedAt', to_char(mv.first_logged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'alerts', (SELECT count(*) FROM alert al WHERE al.version_id = mv.id AND al.closed_at IS NULL))
         FROM model mm JOIN version mv ON mv.model_id = mm.id AND mv.name = v.number::text
         WHERE mm.name = m.name) AS monitored
     FROM registered_model m JOIN registered_version v ON v.registered_model_id = m.id
     WHERE m.name = $1 AND ($2::int IS NULL OR v.number = $2) ORDER BY v.number DESC`,
    [name, version],
  );
  return rows.map(({ createdMs, description, monitored, ...row }) => ({
    ...row,
    description: description ?? "",
    createdAt: new Date(Number(createdMs)).toISOString(),
    monitored: monitored ? { ...monitored, serving: monitored.serving ?? false } : null,
  }));
}
