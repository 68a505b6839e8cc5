import "server-only";
import type { PoolClient } from "pg";
import type { ModelRecord } from "@/lib/registry/model-record";
import { type CounterSums, counterSums } from "./counter-sums";
import { BatchCounter, type CounterBody, dayHours, grain, OutcomeCounter, type Part } from "./counters";
import type { LoadedReference } from "./reference/loaded-reference";
import { readCountedRows, readLabelledRows, type VersionDay } from "./stored-rows";
import { differences } from "./verify-difference";

const rowsOfCounter = 20_000;

/** Bodies by part, segment and hour (null: the whole day). */
class Bodies {
  private readonly byKey = new Map<string, Uint8Array[]>();

  add(part: Part, segmentId: number, hour: number | null, body: Uint8Array): void {
    const key = JSON.stringify([part, segmentId, hour]);
    const bodies = this.byKey.get(key);
    if (bodies) bodies.push(body);
    else this.byKey.set(key, [body]);
  }

  get(key: string): readonly Uint8Array[] {
    return this.byKey.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.byKey.keys();
  }
}

export interface DayScope extends VersionDay {
  readonly referenceId: number;
}

/** Where the stored counters of a day and its recounted rows disagree. */
export async function* differencesOfDay(
  client: PoolClient,
  model: ModelRecord,
  reference: LoadedReference | null,
  scope: DayScope,
): AsyncGenerator<string> {
  const recounted = await recount(client, model, reference, scope);
  const stored = await readStored(client, scope);
  const empty = counterSums(model, reference);
  const names = new Map(model.columns.map(({ id, name }) => [id, name]));
  for (const key of new Set([...recounted.keys(), ...stored.keys()])) {
    const [part, segmentId, hour] = JSON.parse(key) as [Part, number, number | null];
    const span =
      hour === null ? `day ${dayOf(scope.day)}` : `hour ${new Date(hour * 3_600_000).toISOString()}`;
    const where = `part ${part}, segment ${segmentId}, ${span}`;
    const found = differences(
      sum(empty(), part, recounted.get(key)),
      sum(empty(), part, stored.get(key)),
      (columnId) => names.get(columnId) ?? `column ${columnId}`,
    );
    for (const difference of found) yield `${where}: ${difference}`;
  }
}

function sum(sums: CounterSums, part: Part, bodies: readonly Uint8Array[]): CounterSums {
  for (const body of bodies) sums.add(part, body);
  return sums;
}

const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

async function recount(
  client: PoolClient,
  model: ModelRecord,
  reference: LoadedReference | null,
  scope: DayScope,
): Promise<Bodies> {
  const bodies = new Bodies();
  const collect = (some: readonly CounterBody[]) => {
    for (const { part, segmentId, hour, body } of some) {
      bodies.add(part, segmentId, hour, body);
      bodies.add(part, segmentId, null, body);
    }
  };
  let counter = new BatchCounter(model, reference);
  let counted = 0;
  for await (const rows of readCountedRows(client, model, scope)) {
    counter.add(rows);
    counted += rows.length;
    if (counted < rowsOfCounter) continue;
    collect(counter.bodies());
    counter = new BatchCounter(model, reference);
    counted = 0;
  }
  collect(counter.bodies());
  const outcomes = new OutcomeCounter(model, reference);
  for await (const rows of readLabelledRows(client, scope)) {
    for (const { prediction, label } of rows) outcomes.add(prediction, label, 1);
  }
  collect(outcomes.bodies());
  return bodies;
}

/** Hours from hour rollups and deltas, the day from day rollups and deltas: both must say what the rows say. */
async function readStored(client: PoolClient, scope: DayScope): Promise<Bodies> {
  const bodies = new Bodies();
  const of = [
    scope.modelId,
    scope.versionId,
    scope.referenceId,
    scope.day * dayHours,
    (scope.day + 1) * dayHours,
  ];
  const where = "model_id = $1 AND version_id = $2 AND reference_id = $3";
  const deltas = await client.query<{ part: Part; segment_id: number; hour: number; body: Buffer }>(
    `SELECT part, segment_id, hour, body FROM counter_delta WHERE ${where} AND hour >= $4 AND hour < $5`,
    of,
  );
  for (const { part, segment_id, hour, body } of deltas.rows) {
    bodies.add(part, segment_id, hour, body);
    bodies.add(part, segment_id, null, body);
  }
  const rollups = await client.query<{
    part: Part;
    segment_id: number;
    grain: number;
    start: number;
    body: Buffer;
  }>(
    `SELECT part, segment_id, grain, start, body FROM counter_rollup WHERE ${where} AND start >= $4 AND start < $5`,
    of,
  );
  for (const row of rollups.rows) {
    bodies.add(row.part, row.segment_id, row.grain === grain.hour ? row.start : null, row.body);
  }
  return bodies;
}
