import "server-only";
import type { PoolClient } from "pg";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { ReferenceAccepted } from "@/lib/contracts/ingest";
import { transaction } from "@/lib/db/transaction";
import { resolveVersion } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { describeLimits } from "./describe-limits";
import { inTurn } from "./in-turn";
import { hasTimestamps, insertReference, insertReferenceColumn } from "./insert-reference";
import { readReferenceColumns } from "./read-reference-columns";
import { readSegmentCodes } from "./read-segment-codes";
import { findSameReference, registerReference } from "./register-reference";
import { type RowTimes, rowTimes } from "./row-times";
import { place } from "./row-writer";
import type { SpilledReference } from "./spilled-reference";

interface StoreReference {
  readonly version: string;
  readonly spilled: SpilledReference;
  readonly inferred: boolean;
}

const mostProbabilities = 16_000_000;

/** Builds the columns of a spilled upload and stores them in one transaction, one upload at a time. */
export function storeReference(
  ctx: Context,
  model: ModelRecord,
  input: StoreReference,
): Promise<ReferenceAccepted> {
  return inTurn(async () => {
    const segmentCodes = await readSegmentCodes(ctx.db.pool, model, input.spilled);
    return transaction(ctx.db.pool, (client) => store(ctx, client, model, input, segmentCodes));
  });
}

async function store(
  ctx: Context,
  client: PoolClient,
  model: ModelRecord,
  { version, spilled, inferred }: StoreReference,
  segmentCodes: Int32Array,
): Promise<ReferenceAccepted> {
  const { file, rows } = spilled;
  const times = rowTimes(await file.readColumn(place.timestamp, rows), model.timeZone);
  const scores = model.task === "multiclass" ? null : await file.readColumn(place.prediction, rows);
  const labels = await file.readColumn(place.label, rows);
  const labelled = countPresent(labels);
  const probabilities = await readProbabilities(model, spilled);
  const versionId = resolveVersion(model, version).id;
  const set = { modelId: model.id, versionId, rows, times, segmentCodes, scores, probabilities };
  const id = await insertReference(client, { ...set, labels: labelled > 0 ? labels : null });
  const columns = await insertColumns(client, id, model, spilled, times);
  const { status, unchanged } = await register(client, { id, modelId: model.id, versionId }, ctx.now);
  if (!unchanged) {
    await recordChange(client, ctx, {
      action: "reference.put",
      resource: `model/${model.name}`,
      after: { version, rows, status },
    });
  }
  const predicted = columns.find(({ role }) => role === "prediction")?.count ?? 0;
  const limits = describeLimits({
    rows,
    timed: times.timed,
    spanDays: times.spanDays,
    labelled,
    predicted,
    emptyColumns: columns
      .filter(({ role, count }) => role === "feature" && count === 0)
      .map(({ name }) => name),
    leftOut: spilled.leftOut,
    probabilitiesDropped: probabilities === null && rows * model.classes.length > mostProbabilities,
    tauDays: Math.max(...columns.map(({ tauDays }) => tauDays)),
  });
  return {
    rows,
    columns: columns.map(({ name, kind, role, missing }) => {
      return { name, kind, role, missing, inferred: inferred && role === "feature" };
    }),
    spanDays: times.spanDays,
    hasTimestamps: hasTimestamps(rows, times),
    labelled,
    status,
    unchanged,
    limits,
    rejected: [...spilled.rejected],
    rejectedRows: spilled.rejectedRows,
  };
}

async function insertColumns(
  client: PoolClient,
  id: number,
  model: ModelRecord,
  spilled: SpilledReference,
  times: RowTimes,
) {
  const summaries = [];
  for await (const built of readReferenceColumns(model, spilled, times)) {
    await insertReferenceColumn(client, id, built);
    const { name, kind, role } = built.column;
    summaries.push({ name, kind, role, count: built.count, missing: built.missing, tauDays: built.tauDays });
  }
  return summaries;
}

/** A set that says what the one in use says already changes nothing. */
async function register(
  client: PoolClient,
  set: { readonly id: number; readonly modelId: number; readonly versionId: number },
  now: Date,
) {
  const same = await findSameReference(client, set);
  if (same === null) return { status: await registerReference(client, set, now), unchanged: false };
  await client.query("DELETE FROM reference_set WHERE id = $1", [set.id]);
  return { status: same, unchanged: true };
}

/** Rows x classes, when there are any and they are few enough to be kept. */
async function readProbabilities(
  model: ModelRecord,
  spilled: SpilledReference,
): Promise<Float64Array | null> {
  const classes = model.task === "multiclass" ? model.classes.length : 0;
  const { file, rows, features } = spilled;
  if (classes === 0 || rows * classes > mostProbabilities) return null;
  const table = new Float64Array(rows * classes);
  let present = 0;
  for (let code = 0; code < classes; code++) {
    const values = await file.readColumn(place.features + features.length + code, rows);
    present += countPresent(values);
    for (let row = 0; row < rows; row++) table[row * classes + code] = values[row]!;
  }
  return present > 0 ? table : null;
}

function countPresent(values: Float64Array): number {
  let present = 0;
  for (const value of values) if (!Number.isNaN(value)) present++;
  return present;
}
