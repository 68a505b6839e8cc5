import { randomUUID } from "node:crypto";
import type { Context, Database } from "@/lib/context";
import type { ReferenceAccepted } from "@/lib/contracts/ingest";
import { transaction } from "@/lib/db/transaction";
import { appendDeltas } from "@/lib/ingest/append-deltas";
import { compactCounters } from "@/lib/ingest/compact-counters";
import {
  addColumns,
  BatchCounter,
  type ColumnCounts,
  type CounterBody,
  countingPlan,
  emptyCounts,
  encodeColumns,
  hourMs,
  hourOf,
  OutcomeCounter,
  part,
} from "@/lib/ingest/counters";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { putReference } from "@/lib/ingest/reference/put-reference";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { randomFrom, sampleColumn } from "./sample-columns";

const numbers = 17;
const words = 3;
const categories = 60;
const rowsPerHour = Math.ceil(1_000_000 / 24);
const days = 9;
const referenceRows = 10_000;
const referenceDays = 28;

interface BusyRow {
  readonly features: Record<string, number | string>;
  readonly score: number;
}

/** A binary model of twenty features with its reference set, and nothing logged. */
export async function createBusyModel(ctx: Context): Promise<void> {
  await createModel(ctx, {
    name: "busy",
    task: "binary",
    columns: [
      ...names("number", numbers).map((name) => ({ name, kind: "numeric" as const })),
      ...names("word", words).map((name) => ({ name, kind: "categorical" as const })),
    ],
    performance: { metric: "rocAuc", minimum: 0.7 },
  });
  await sendReference(ctx, 1);
}

/** That model with a million predictions in each of the last days, counted as ingest does. */
export async function seedBusyModel(db: Database): Promise<number> {
  const now = new Date();
  const ctx: Context = { db, actor: { kind: "local" }, now, requestId: randomUUID() };
  await createBusyModel(ctx);
  const model = await loadModel(db.pool, "busy");
  const version = model.versions[0]!;
  const reference = await loadReference(db.pool, version.activeReferenceId ?? 0);
  const last = hourOf(now.getTime());
  const day = Array.from({ length: 24 }, (_, index) => countHour(model, reference, last - index, index + 2));
  for (let age = 0; age < days; age++) {
    const bodies = day.flat().map((body) => earlier(model, reference, body, age * 24));
    await transaction(db.pool, (client) =>
      appendDeltas(client, model.id, [{ versionId: version.id, referenceId: reference.id, bodies }]),
    );
    await compactCounters(ctx);
  }
  await db.pool.query("UPDATE version SET first_logged_at = $1", [
    new Date((last - 24 * days) * hourMs).toISOString(),
  ]);
  await db.pool.query("VACUUM ANALYZE");
  return days * 24 * rowsPerHour;
}

const names = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}_${index}`);

export function makeRows(size: number, seed: number): BusyRow[] {
  const columns = names("number", numbers).map((_, index) => sampleColumn(index, size, seed));
  const random = randomFrom(seed);
  return Array.from({ length: size }, (_, row) => {
    const features: Record<string, number | string> = {};
    names("number", numbers).forEach((name, index) => {
      features[name] = columns[index]![row]!;
    });
    for (const name of names("word", words)) features[name] = `w${Math.floor(random() ** 2 * categories)}`;
    return { features, score: random() ** 2 };
  });
}

/** A reference set of four weeks; another seed gives another one. */
export async function sendReference(ctx: Context, seed: number): Promise<ReferenceAccepted> {
  const rows = makeRows(referenceRows, seed).map(({ features, score }, index) => {
    const at = ctx.now.getTime() - (60 - (index * referenceDays) / referenceRows) * 24 * hourMs;
    return { timestamp: new Date(at).toISOString(), features, prediction: score, label: index % 5 === 0 };
  });
  const body = rows.map((row) => JSON.stringify({ ...row, label: row.label ? 1 : 0 })).join("\n");
  const headers = { "Content-Type": "application/x-ndjson" };
  const request = new Request("http://127.0.0.1/reference", { method: "PUT", headers, body });
  return putReference(ctx, { model: "busy", version: "1", request });
}

function countHour(
  model: ModelRecord,
  reference: LoadedReference,
  hour: number,
  seed: number,
): CounterBody[] {
  const counter = new BatchCounter(model, reference);
  const outcomes = new OutcomeCounter(model, reference);
  const random = randomFrom(1000 + seed);
  const common = { predictedClass: null, attributions: null, segments: [] };
  for (const { features, score } of makeRows(rowsPerHour, seed)) {
    const atMs = hour * hourMs + Math.floor(random() * hourMs);
    counter.add([{ ...common, atMs, features, score, confidence: Math.abs(2 * score - 1) }]);
    if (random() > 0.8) continue;
    const label = random() < score ? 1 : 0;
    outcomes.add({ atMs, score, classCode: null, probabilities: null, segments: [] }, label, 1);
  }
  return [...counter.bodies(), ...outcomes.bodies()];
}

/** The same counts so many hours before. */
function earlier(
  model: ModelRecord,
  reference: LoadedReference,
  counted: CounterBody,
  hours: number,
): CounterBody {
  const hour = counted.hour - hours;
  if (counted.part === part.outcomes || counted.part === part.associations) return { ...counted, hour };
  const shapes = new Map(countingPlan(model, reference).columns.map((column) => [column.columnId, column]));
  const head = { rows: 0, lastMs: 0 };
  const columns = new Map<number, ColumnCounts>();
  addColumns(counted.body, head, (columnId) => {
    const counts = emptyCounts(shapes.get(columnId)!);
    columns.set(columnId, counts);
    return counts;
  });
  const shift = (rows: ReadonlyMap<number, number>) =>
    new Map([...rows].map(([at, count]) => [at - hours, count]));
  const moved = new Map(
    [...columns].map(([columnId, counts]) => [
      columnId,
      { ...counts, hours: shift(counts.hours), missingHours: shift(counts.missingHours) },
    ]),
  );
  return { ...counted, hour, body: encodeColumns({ ...head, lastMs: head.lastMs - hours * hourMs }, moved) };
}
