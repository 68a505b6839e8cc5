import "server-only";
import type { PoolClient } from "pg";
import type { Context, Database } from "@/lib/context";
import { lockClass } from "@/lib/db/lock-class";
import { transaction } from "@/lib/db/transaction";
import { loadModels } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { dayHours, grain, type Part } from "./counters";
import { knownHourTest } from "./known-hours";
import { BodyMerger } from "./merge-bodies";
import { loadReference } from "./reference/load-reference";
import type { LoadedReference } from "./reference/loaded-reference";
import { type RollupKey, type RollupRow, readRollups, rollupKey, writeRollups } from "./rollups";

const chunk = 4000;

interface DeltaRow {
  readonly version_id: number;
  readonly reference_id: number;
  readonly part: Part;
  readonly segment_id: number;
  readonly hour: number;
  readonly id: number;
  readonly body: Buffer;
}

/** Sums deltas into hour and day rollups. Returns how many deltas it took; several workers share the models. */
export async function compactCounters(ctx: Context): Promise<number> {
  let taken = 0;
  for (const model of await loadModels(ctx.db.pool)) {
    for (;;) {
      const deltas = await compactChunk(ctx.db, model);
      taken += deltas;
      if (deltas < chunk) break;
    }
  }
  return taken;
}

async function compactChunk(db: Database, model: ModelRecord): Promise<number> {
  return transaction(db.pool, async (client) => {
    const lock = await client.query("SELECT pg_try_advisory_xact_lock($1, $2) AS held", [
      lockClass.compaction,
      model.id,
    ]);
    if (!lock.rows[0].held) return 0;
    const { rows } = await client.query<DeltaRow>(
      `SELECT version_id, reference_id, part, segment_id, hour, id, body FROM counter_delta WHERE model_id = $1
       ORDER BY version_id, reference_id, part, segment_id, hour, id LIMIT $2`,
      [model.id, chunk],
    );
    if (rows.length === 0) return 0;
    const before = await readRollups(client, model.id, rows.flatMap(touchedKeys));
    const merged = [];
    for (const group of groupBy(rows, (row) => `${row.version_id}:${row.reference_id}`)) {
      const reference = await referenceOf(db, group[0]!.reference_id);
      if (reference !== undefined) merged.push(...mergeGroup(model, reference, group, before));
    }
    await writeRollups(client, model.id, merged);
    await deleteDeltas(client, model.id, rows);
    return rows.length;
  });
}

/** Undefined when the reference is gone: nobody reads its counters any more. */
async function referenceOf(db: Database, id: number): Promise<LoadedReference | null | undefined> {
  if (id === 0) return null;
  const exists = await db.prisma.referenceSet.findUnique({ where: { id }, select: { id: true } });
  return exists ? loadReference(db.pool, id) : undefined;
}

function keyOf(row: DeltaRow, ofGrain: number, start: number): RollupKey {
  return {
    versionId: row.version_id,
    referenceId: row.reference_id,
    part: row.part,
    segmentId: row.segment_id,
    grain: ofGrain,
    start,
  };
}

const dayStart = (hour: number) => Math.floor(hour / dayHours) * dayHours;

function touchedKeys(row: DeltaRow): RollupKey[] {
  const day = dayStart(row.hour);
  return [
    keyOf(row, grain.hour, row.hour),
    keyOf(row, grain.dayKnown, day),
    keyOf(row, grain.dayUnknown, day),
  ];
}

function mergeGroup(
  model: ModelRecord,
  reference: LoadedReference | null,
  deltas: readonly DeltaRow[],
  before: ReadonlyMap<string, Buffer>,
): RollupRow[] {
  const merger = new BodyMerger(model, reference);
  const rows: RollupRow[] = [];
  const place = (row: DeltaRow) => `${row.part}:${row.segment_id}`;
  for (const ofHour of groupBy(deltas, (row) => `${place(row)}:${row.hour}`)) {
    const key = keyOf(ofHour[0]!, grain.hour, ofHour[0]!.hour);
    const earlier = before.get(rollupKey(key));
    const bodies = [...(earlier ? [earlier] : []), ...ofHour.map(({ body }) => body)];
    rows.push({ ...key, body: merger.mergeHour(key.part, bodies) });
  }
  for (const ofDay of groupBy(deltas, (row) => `${place(row)}:${dayStart(row.hour)}`)) {
    const known = keyOf(ofDay[0]!, grain.dayKnown, dayStart(ofDay[0]!.hour));
    const unknown = { ...known, grain: grain.dayUnknown };
    const bodies = merger.mergeDay(
      known.part,
      { known: before.get(rollupKey(known)) ?? null, unknown: before.get(rollupKey(unknown)) ?? null },
      ofDay,
      knownHourTest(model, reference, known.segmentId),
    );
    rows.push({ ...known, body: bodies.known });
    if (bodies.unknown) rows.push({ ...unknown, body: bodies.unknown });
  }
  return rows;
}

async function deleteDeltas(client: PoolClient, modelId: number, rows: readonly DeltaRow[]): Promise<void> {
  await client.query(
    `DELETE FROM counter_delta d USING unnest($2::int[], $3::int[], $4::smallint[], $5::int[], $6::int[], $7::bigint[])
       AS t (version_id, reference_id, part, segment_id, hour, id)
     WHERE d.model_id = $1 AND d.version_id = t.version_id AND d.reference_id = t.reference_id AND d.part = t.part
       AND d.segment_id = t.segment_id AND d.hour = t.hour AND d.id = t.id`,
    [
      modelId,
      rows.map((row) => row.version_id),
      rows.map((row) => row.reference_id),
      rows.map((row) => row.part),
      rows.map((row) => row.segment_id),
      rows.map((row) => row.hour),
      rows.map((row) => row.id),
    ],
  );
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
