/** What is read of a version `v` of the registered model `m`, named as in RegisteredVersion. */
export const versionColumns = `
  m.name, v.number, v.stage, v.description, v.source, v.storage_location AS "storageLocation",
  v.run_id AS "runId", v.run_link AS "runLink", v.logged_model_id AS "loggedModelId",
  v.created_ms AS "createdMs", v.updated_ms AS "updatedMs",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'value', t.value) ORDER BY t.key), '[]')
    FROM registered_version_tag t
    WHERE t.registered_model_id = v.registered_model_id AND t.number = v.number) AS tags,
  (SELECT coalesce(jsonb_agg(a.alias ORDER BY a.alias), '[]') FROM registered_alias a
    WHERE a.registered_model_id = v.registered_model_id AND a.number = v.number) AS aliases`;

/** The highest version of each of some stages: one probe of the index for each. */
export const latestOfStages = (stages: string) => `
  unnest(${stages}) AS wanted (stage)
  CROSS JOIN LATERAL (SELECT * FROM registered_version
    WHERE registered_model_id = m.id AND stage = wanted.stage ORDER BY number DESC LIMIT 1) v`;

/** What is read of a registered model `m`, named as in RegisteredModel. */
export const modelColumns = `
  m.name, m.description, m.created_ms AS "createdMs", m.updated_ms AS "updatedMs",
  (SELECT coalesce(jsonb_agg(to_jsonb(latest) ORDER BY latest.number), '[]')
    FROM (SELECT ${versionColumns} FROM ${latestOfStages("ARRAY['None', 'Staging', 'Production', 'Archived']")}) latest
  ) AS "latestVersions",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'value', t.value) ORDER BY t.key), '[]')
    FROM registered_model_tag t WHERE t.registered_model_id = m.id) AS tags,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('alias', a.alias, 'number', a.number) ORDER BY a.alias), '[]')
    FROM registered_alias a WHERE a.registered_model_id = m.id) AS aliases`;
