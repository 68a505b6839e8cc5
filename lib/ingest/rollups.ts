import "server-only";
import type { PoolClient } from "pg";
import type { Part } from "./counters";

export interface RollupKey {
  readonly versionId: number;
  readonly referenceId: number;
  readonly part: Part;
  readonly segmentId: number;
  readonly grain: number;
  readonly start: number;
}

export interface RollupRow extends RollupKey {
  readonly body: Buffer;
}

export const rollupKey = (key: RollupKey): string =>
  `${key.versionId}:${key.referenceId}:${key.part}:${key.segmentId}:${key.grain}:${key.start}`;

const keyColumns = (keys: readonly RollupKey[]) => [
  keys.map(({ versionId }) => versionId),
  keys.map(({ referenceId }) => referenceId),
  keys.map(({ part }) => part),
  keys.map(({ segmentId }) => segmentId),
  keys.map(({ grain }) => grain),
  keys.map(({ start }) => start),
];

const unnested = "unnest($2::int[], $3::int[], $4::smallint[], $5::int[], $6::smallint[], $7::int[]";

/** Bodies of the rollups there are, by `rollupKey`. */
export async function readRollups(
  client: PoolClient,
  modelId: number,
  keys: readonly RollupKey[],
): Promise<Map<string, Buffer>> {
  const distinct = [...new Map(keys.map((key) => [rollupKey(key), key])).values()];
  const { rows } = await client.query<{ key: string; body: Buffer }>(
    `SELECT concat_ws(':', version_id, reference_id, part, segment_id, grain, start) AS key, r.body
     FROM ${unnested}) AS t (version_id, reference_id, part, segment_id, grain, start)
     JOIN counter_rollup r USING (version_id, reference_id, part, segment_id, grain, start) WHERE r.model_id = $1`,
    [modelId, ...keyColumns(distinct)],
  );
  return new Map(rows.map((row) => [row.key, row.body]));
}

export async function writeRollups(
  client: PoolClient,
  modelId: number,
  rows: readonly RollupRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO counter_rollup (model_id, version_id, reference_id, part, segment_id, grain, start, revision, body)
     SELECT $1, t.version_id, t.reference_id, t.part, t.segment_id, t.grain, t.start, nextval('ingest_batch'), t.body
     FROM ${unnested}, $8::bytea[]) AS t (version_id, reference_id, part, segment_id, grain, start, body)
     ON CONFLICT (model_id, version_id, reference_id, part, segment_id, grain, start)
     DO UPDATE SET body = excluded.body, revision = excluded.revision`,
    [modelId, ...keyColumns(rows), rows.map(({ body }) => body)],
  );
}
