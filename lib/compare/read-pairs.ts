import "server-only";
import type { Pool, PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { transaction } from "@/lib/db/transaction";
import { readSegmentIds } from "@/lib/ingest/segment-values";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { BinaryTuples, eachInt32, float64At, int32At, isNull } from "./binary-tuples";
import { type PairedRows, PairedRowsBuilder } from "./paired-rows";

export interface PairsWanted {
  readonly model: Pick<ModelRecord, "id" | "task" | "segments">;
  readonly champion: Pick<VersionRecord, "id">;
  readonly challenger: Pick<VersionRecord, "id">;
  readonly from: Date;
  readonly to: Date;
  /** Id of a kept segment value; 0 for all rows. */
  readonly segmentId: number;
  /** Pairs that are read at most; of more, those of a fixed part of the ids. */
  readonly most: number;
}

export interface ReadPairs {
  readonly rows: PairedRows;
  readonly both: number;
  readonly labelled: number;
  readonly championOnly: number;
  readonly challengerOnly: number;
  readonly sampledOneIn: number;
}

/**
 * The labelled rows that both versions predicted in the window, each by its own time, and how many more there are: one
 * statement, so one snapshot. A segment is that of the champion's row, because a shadow may send fewer features.
 */
export async function readPairs(pool: Pool, wanted: PairsWanted): Promise<ReadPairs> {
  const columnOf = await segmentColumns(pool, wanted.model);
  return transaction(pool, async (client) => {
    // Ids come in another order than rows, so an index that is in their order reads each row from somewhere else.
    await client.query("SET LOCAL enable_mergejoin = off");
    // Every joined row is sent, which the planner takes for a reason not to share the join between processes.
    await client.query("SET LOCAL parallel_tuple_cost = 0.01");
    await client.query("SET LOCAL work_mem = '64MB'");
    return copyPairs(client, wanted, columnOf);
  });
}

/** For each kept segment value the place of its column. */
async function segmentColumns(
  pool: Pool,
  { id, segments }: PairsWanted["model"],
): Promise<Map<number, number>> {
  const columnOf = new Map<number, number>();
  if (segments.length === 0) return columnOf;
  const ids = await readSegmentIds(pool, id);
  for (const [place, { column }] of segments.entries())
    for (const segmentId of ids.get(column)?.values() ?? []) columnOf.set(segmentId, place);
  return columnOf;
}

/** COPY takes no parameters: everything written into the statement is a number or a time made here. */
function side(wanted: PairsWanted, { id }: Pick<VersionRecord, "id">): string {
  const { model, from, to } = wanted;
  return `(SELECT prediction_id, version_id, score, class_code, probabilities, segments FROM prediction_identity
    WHERE model_id = ${whole(model.id)} AND version_id = ${whole(id)}
      AND at >= '${from.toISOString()}' AND at < '${to.toISOString()}')`;
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError("an id is a whole number");
  return value;
}

const field = {
  champion: 0,
  challenger: 1,
  label: 2,
  championValue: 3,
  challengerValue: 4,
  championRight: 5,
  challengerRight: 6,
  hash: 7,
  segments: 8,
} as const;

function statement(wanted: PairsWanted): string {
  const { model, champion, challenger, segmentId } = wanted;
  const multiclass = model.task === "multiclass";
  const value = (from: string) => (multiclass ? `${from}.class_code::float8` : `${from}.score`);
  const right = (from: string) => (multiclass ? `${from}.probabilities[l.value::int + 1]` : "NULL::float8");
  return `COPY (
    SELECT a.version_id, b.version_id, l.value, ${value("a")}, ${value("b")}, ${right("a")}, ${right("b")},
      CASE WHEN l.value IS NOT NULL AND b.version_id IS NOT NULL
        THEN (hashtextextended(a.prediction_id, 0) & 2147483647)::int END,
      CASE WHEN l.value IS NOT NULL AND b.version_id IS NOT NULL THEN a.segments END
    FROM ${side(wanted, champion)} a FULL JOIN ${side(wanted, challenger)} b USING (prediction_id)
    LEFT JOIN label l ON l.model_id = ${whole(model.id)} AND l.prediction_id = a.prediction_id
    ${segmentId > 0 ? `WHERE coalesce(a.segments, b.segments) @> ARRAY[${whole(segmentId)}]` : ""}
  ) TO STDOUT (FORMAT binary)`;
}

async function copyPairs(
  client: PoolClient,
  wanted: PairsWanted,
  columnOf: ReadonlyMap<number, number>,
): Promise<ReadPairs> {
  const counts = { both: 0, labelled: 0, championOnly: 0, challengerOnly: 0 };
  const builder = new PairedRowsBuilder(wanted.model.segments.length, wanted.most);
  const tuples = new BinaryTuples((tuple) => {
    if (isNull(tuple, field.challenger)) counts.championOnly++;
    else if (isNull(tuple, field.champion)) counts.challengerOnly++;
    else {
      counts.both++;
      if (isNull(tuple, field.label)) return;
      counts.labelled++;
      const row = builder.add({
        label: float64At(tuple, field.label),
        champion: float64At(tuple, field.championValue),
        challenger: float64At(tuple, field.challengerValue),
        championRight: float64At(tuple, field.championRight),
        challengerRight: float64At(tuple, field.challengerRight),
        hash: int32At(tuple, field.hash),
      });
      eachInt32(tuple, field.segments, (id) => {
        const column = columnOf.get(id);
        if (column !== undefined) builder.setSegment(row, column, id);
      });
    }
  });
  for await (const chunk of client.query(copyTo(statement(wanted)))) tuples.push(chunk as Buffer);
  return { ...counts, rows: builder.finish(), sampledOneIn: builder.sampledOneIn };
}
