import "server-only";
import type { PoolClient } from "pg";
import type { CounterBody } from "./counters";

/** Counters of one version against one reference (0: none yet). */
export interface DeltaGroup {
  readonly versionId: number;
  readonly referenceId: number;
  readonly bodies: readonly CounterBody[];
}

export async function appendDeltas(
  client: PoolClient,
  modelId: number,
  groups: readonly DeltaGroup[],
): Promise<void> {
  const deltas = groups.flatMap(({ versionId, referenceId, bodies }) =>
    bodies.map((body) => ({ ...body, versionId, referenceId })),
  );
  if (deltas.length === 0) return;
  await client.query({
    name: "append-deltas",
    text: `INSERT INTO counter_delta (model_id, version_id, reference_id, part, segment_id, hour, body)
      SELECT $1, * FROM unnest($2::int[], $3::int[], $4::smallint[], $5::int[], $6::int[], $7::bytea[])`,
    values: [
      modelId,
      deltas.map(({ versionId }) => versionId),
      deltas.map(({ referenceId }) => referenceId),
      deltas.map(({ part }) => part),
      deltas.map(({ segmentId }) => segmentId),
      deltas.map(({ hour }) => hour),
      deltas.map(({ body }) => body),
    ],
  });
}
