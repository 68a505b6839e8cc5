import "server-only";
import type { PoolClient } from "pg";
import type { FeatureValue } from "@/lib/contracts/ingest";
import type { ModelRecord } from "@/lib/registry/model-record";
import { confidenceOf } from "./confidence";
import type { CountedRow } from "./counters";
import type { LabelledPrediction } from "./counters/outcome-counter";

const dayMs = 86_400_000;
const fetchRows = 5000;

/** The rows of one version in one UTC day. */
export interface VersionDay {
  readonly modelId: number;
  readonly versionId: number;
  /** Days since the epoch. */
  readonly day: number;
  /** Rows of later batches are left out. */
  readonly lastBatch: number;
}

export interface DayRows {
  readonly day: number;
  readonly rows: number;
}

/** The days that a version has predictions of, and how many. */
export async function readDays(
  client: PoolClient,
  { modelId, versionId, lastBatch }: Omit<VersionDay, "day">,
): Promise<DayRows[]> {
  const { rows } = await client.query<DayRows>(
    `SELECT floor(extract(epoch FROM at) / 86400)::int AS day, count(*)::int AS rows FROM prediction_identity
     WHERE model_id = $1 AND version_id = $2 AND batch_id <= $3 GROUP BY 1 ORDER BY 1`,
    [modelId, versionId, lastBatch],
  );
  return rows;
}

interface PredictionRow {
  readonly at: Date;
  readonly score: number | null;
  readonly class_code: number | null;
  readonly features: Readonly<Record<string, FeatureValue>>;
  readonly probabilities: readonly number[] | null;
  readonly attributions: Readonly<Record<string, number>> | null;
  readonly segments: readonly number[];
}

/** Predictions as they were counted when they came. */
export async function* readCountedRows(
  client: PoolClient,
  model: ModelRecord,
  of: VersionDay,
): AsyncGenerator<CountedRow[]> {
  const query = `SELECT p.at, p.score, p.class_code, p.features, p.probabilities, p.attributions, i.segments
    FROM prediction p JOIN prediction_identity i USING (model_id, prediction_id, version_id)
    WHERE p.model_id = $1 AND p.version_id = $2 AND p.at >= $3 AND p.at < $4 AND p.batch_id <= $5
      AND i.at >= $3 AND i.at < $4`;
  for await (const rows of fetchAll<PredictionRow>(client, query, [...dayParameters(of), of.lastBatch])) {
    yield rows.map((row) => countedRow(model, row));
  }
}

function countedRow(model: ModelRecord, row: PredictionRow): CountedRow {
  const { score, class_code: classCode, probabilities, features, attributions, segments } = row;
  return {
    atMs: row.at.getTime(),
    features,
    score,
    predictedClass: classCode === null ? null : (model.classes[classCode] ?? null),
    confidence: confidenceOf(model.task, { score, classCode, probabilities }),
    attributions,
    segments,
  };
}

export interface LabelledRow {
  readonly prediction: LabelledPrediction;
  readonly label: number;
}

/** Predictions of all batches that have a label. */
export async function* readLabelledRows(
  client: PoolClient,
  of: Omit<VersionDay, "lastBatch">,
): AsyncGenerator<LabelledRow[]> {
  const query = `SELECT i.at, i.score, i.class_code, i.probabilities, i.segments, l.value
    FROM prediction_identity i JOIN label l USING (model_id, prediction_id)
    WHERE i.model_id = $1 AND i.version_id = $2 AND i.at >= $3 AND i.at < $4`;
  type Row = Omit<PredictionRow, "features" | "attributions"> & { readonly value: number };
  for await (const rows of fetchAll<Row>(client, query, dayParameters(of))) {
    yield rows.map(({ at, score, class_code: classCode, probabilities, segments, value }) => {
      return { prediction: { atMs: at.getTime(), score, classCode, probabilities, segments }, label: value };
    });
  }
}

const dayParameters = ({ modelId, versionId, day }: Omit<VersionDay, "lastBatch">) => [
  modelId,
  versionId,
  new Date(day * dayMs),
  new Date((day + 1) * dayMs),
];

/**
 * Reads with a cursor, so that a large day is never in memory whole; the next rows are on their way while these are
 * worked on. Needs a transaction.
 */
async function* fetchAll<Row extends object>(
  client: PoolClient,
  query: string,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`DECLARE stored_rows NO SCROLL CURSOR FOR ${query}`, [...values]);
  const fetchNext = () => {
    const next = client.query<Row>(`FETCH ${fetchRows} FROM stored_rows`);
    // Whoever stops in between never waits for these.
    next.catch(() => {});
    return next;
  };
  for (let next = fetchNext(), more = true; more; ) {
    const { rows } = await next;
    more = rows.length === fetchRows;
    if (more) next = fetchNext();
    if (rows.length > 0) yield rows;
  }
  await client.query("CLOSE stored_rows");
}
