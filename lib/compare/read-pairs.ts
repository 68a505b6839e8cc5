import "server-only";
import type { Pool, PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { transaction } from "@/lib/db/transaction";
import { readSegmentIds } from "@/lib/ingest/segment-values";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { BinaryTuples, eachInt32, float64At } from "./binary-tuples";
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

export interface PairCounts {
  readonly both: number;
  readonly labelled: number;
  readonly championOnly: number;
  readonly challengerOnly: number;
}

export interface ReadPairs extends PairCounts {
  readonly rows: PairedRows;
  readonly sampledOneIn: number;
}

/**
 * The labelled rows that both versions predicted in the window, each by its own time, and how many more there are; of one
 * snapshot. A segment is that of the champion's row: a shadow may send fewer features.
 */
export async function readPairs(pool: Pool, wanted: PairsWanted): Promise<ReadPairs> {
  const columnOf = await segmentColumns(pool, wanted.model);
  return transaction(pool, async (client) => {
    await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    await client.query("SET LOCAL work_mem = '64MB'");
    const counts = await countPairs(client, wanted);
    const sampledOneIn = Math.max(1, Math.ceil(counts.labelled / wanted.most));
    const rows = await copyPairs(client, wanted, sampledOneIn, columnOf, counts.labelled);
    return { ...counts, rows, sampledOneIn };
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
  return `(SELECT prediction_id, score, class_code, probabilities, segments FROM prediction_identity
    WHERE model_id = ${whole(model.id)} AND version_id = ${whole(id)}
      AND at >= '${from.toISOString()}' AND at < '${to.toISOString()}')`;
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError("an id is a whole number");
  return value;
}

const labelOf = ({ model }: PairsWanted) =>
  `label l ON l.model_id = ${whole(model.id)} AND l.prediction_id = `;

async function countPairs(client: PoolClient, wanted: PairsWanted): Promise<PairCounts> {
  const { champion, challenger, segmentId } = wanted;
  const { rows } = await client.query<PairCounts>(
    `SELECT count(*) FILTER (WHERE a.prediction_id IS NOT NULL AND b.prediction_id IS NOT NULL) AS both,
       count(*) FILTER (WHERE a.prediction_id IS NOT NULL AND b.prediction_id IS NOT NULL AND l.value IS NOT NULL) AS labelled,
       count(*) FILTER (WHERE b.prediction_id IS NULL) AS "championOnly",
       count(*) FILTER (WHERE a.prediction_id IS NULL) AS "challengerOnly"
     FROM ${side(wanted, champion)} a FULL JOIN ${side(wanted, challenger)} b USING (prediction_id)
     LEFT JOIN ${labelOf(wanted)} a.prediction_id
     ${segmentId > 0 ? `WHERE coalesce(a.segments, b.segments) @> ARRAY[${whole(segmentId)}]` : ""}`,
  );
  return rows[0]!;
}

async function copyPairs(
  client: PoolClient,
  wanted: PairsWanted,
  sampledOneIn: number,
  columnOf: ReadonlyMap<number, number>,
  labelled: number,
): Promise<PairedRows> {
  const { model, champion, challenger, segmentId } = wanted;
  const multiclass = model.task === "multiclass";
  const value = (from: string) => (multiclass ? `${from}.class_code::float8` : `${from}.score`);
  const right = (from: string) => (multiclass ? `${from}.probabilities[l.value::int + 1]` : "NULL::float8");
  const builder = new PairedRowsBuilder(model.segments.length, Math.ceil(labelled / sampledOneIn));
  const tuples = new BinaryTuples((tuple) => {
    const row = builder.add(
      float64At(tuple, 0),
      float64At(tuple, 1),
      float64At(tuple, 2),
      float64At(tuple, 3),
      float64At(tuple, 4),
    );
    eachInt32(tuple, 5, (id) => {
      const column = columnOf.get(id);
      if (column !== undefined) builder.setSegment(row, column, id);
    });
  });
  const stream = client.query(
    copyTo(
      `COPY (SELECT l.value, ${value("a")}, ${value("b")}, ${right("a")}, ${right("b")}, a.segments
        FROM ${side(wanted, champion)} a JOIN ${side(wanted, challenger)} b USING (prediction_id)
        JOIN ${labelOf(wanted)} a.prediction_id
        WHERE ${value("a")} IS NOT NULL AND ${value("b")} IS NOT NULL
          ${segmentId > 0 ? `AND a.segments @> ARRAY[${whole(segmentId)}]` : ""}
          ${sampledOneIn > 1 ? `AND abs(hashtextextended(a.prediction_id, 0) % ${whole(sampledOneIn)}) = 0` : ""}
      ) TO STDOUT (FORMAT binary)`,
    ),
  );
  for await (const chunk of stream) tuples.push(chunk as Buffer);
  return builder.finish();
}
