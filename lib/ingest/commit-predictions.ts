import "server-only";
import type { PoolClient } from "pg";
import type { Database } from "@/lib/context";
import type { RejectedRow } from "@/lib/contracts/ingest";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { appendDeltas, type DeltaGroup } from "./append-deltas";
import { copyRows } from "./copy-rows";
import { countOutcomes, countPredictions, type OutcomeChange } from "./count-predictions";
import { countedReferences } from "./counted-references";
import { ensureVersions } from "./ensure-versions";
import { lockModel } from "./ingest-lock";
import { insertIdentities, readHashes } from "./insert-identities";
import { markLate } from "./mark-late";
import type { PredictionDraft } from "./parse-prediction-row";
import { ensurePartitions } from "./partitions";
import { segmentsOfRows } from "./segments-of-rows";
import { type StoredPrediction, storedPrediction } from "./stored-prediction";

export type PredictionBatch = readonly {
  readonly index: number;
  readonly id: string;
  readonly draft: PredictionDraft;
}[];

export interface PredictionResult {
  readonly accepted: number;
  readonly duplicates: number;
  readonly conflicts: readonly RejectedRow[];
}

type Verdict = "accepted" | "duplicate" | "conflict";

/** One transaction for several requests: identity, rows and the counters of what was really new. */
export async function commitPredictions(
  db: Database,
  modelName: string,
  batches: readonly PredictionBatch[],
): Promise<PredictionResult[]> {
  const drafts = batches.flat();
  const before = await loadModel(db.pool, modelName);
  await ensurePartitions(
    db.pool,
    drafts.map(({ draft }) => draft.atMs),
  );
  const segments = await segmentsOfRows(
    db.pool,
    before,
    drafts.map(({ draft }) => draft.features),
  );
  const verdicts = await transaction(db.pool, async (client) => {
    await lockModel(client, before.id, "shared");
    const model = await ensureVersions(
      client,
      sameMeaning(before, await loadModel(client, modelName)),
      drafts.map(({ draft }) => draft),
    );
    const versionIds = new Map(model.versions.map(({ name, id }) => [name, id]));
    const stored = drafts.map(({ id, draft }, index) =>
      storedPrediction(id, draft, versionIds.get(draft.version)!, segments[index]!),
    );
    return storeAndCount(db, client, model, stored);
  });
  let from = 0;
  return batches.map((batch) => {
    const ofBatch = verdicts.slice(from, from + batch.length);
    from += batch.length;
    return summarise(batch, ofBatch);
  });
}

/** Rows were read by the definition of a moment ago: if it changed, they would be stored under another meaning. */
function sameMeaning(before: ModelRecord, now: ModelRecord): ModelRecord {
  const meaning = ({ id, columns, segments, classes }: ModelRecord) =>
    JSON.stringify([id, columns, segments, classes]);
  if (meaning(before) === meaning(now)) return now;
  throw new AppError("busy", `The definition of ${now.name} has just changed; send the rows again.`);
}

async function storeAndCount(
  db: Database,
  client: PoolClient,
  model: ModelRecord,
  stored: readonly StoredPrediction[],
): Promise<Verdict[]> {
  const firsts = new Map<string, StoredPrediction>();
  for (const prediction of stored) if (!firsts.has(prediction.key)) firsts.set(prediction.key, prediction);
  const { rows } = await client.query<{ batch: number }>("SELECT nextval('ingest_batch') AS batch");
  const batchId = rows[0]!.batch;
  const unique = [...firsts.values()];
  const labels = await insertIdentities(client, model.id, batchId, unique);
  const fresh = unique.filter(({ key }) => labels.has(key));
  if (fresh.length > 0) {
    await copyRows(client, model.id, batchId, fresh);
    await appendDeltas(client, model.id, await countFresh(db, model, fresh, labels));
    await markLate(client, fresh);
  }
  const known = unique.filter(({ key }) => !labels.has(key));
  const hashes = known.length > 0 ? await readHashes(client, model.id, known) : new Map<string, string>();
  return stored.map((prediction) => {
    const first = firsts.get(prediction.key)!;
    const isFresh = labels.has(prediction.key);
    if (first === prediction && isFresh) return "accepted";
    const told = isFresh ? first.hash : hashes.get(prediction.key);
    return told === prediction.hash ? "duplicate" : "conflict";
  });
}

async function countFresh(
  db: Database,
  model: ModelRecord,
  rows: readonly StoredPrediction[],
  labels: ReadonlyMap<string, number | null>,
): Promise<DeltaGroup[]> {
  const groups = await Promise.all(
    versionsOf(model, rows).map(async (version) => {
      const ofVersion = rows.filter(({ versionId }) => versionId === version.id);
      const changes = ofVersion.flatMap((row): OutcomeChange[] => {
        const label = labels.get(row.key) ?? null;
        if (label === null) return [];
        const { score, classCode, probabilities, atMs } = row.draft;
        return [
          { prediction: { score, classCode, probabilities, atMs, segments: row.segments }, label, sign: 1 },
        ];
      });
      const references = await countedReferences(db.pool, version);
      return references.map(({ id, reference }) => ({
        versionId: version.id,
        referenceId: id,
        bodies: [
          ...countPredictions(model, reference, ofVersion),
          ...(changes.length > 0 ? countOutcomes(model, reference, changes) : []),
        ],
      }));
    }),
  );
  return groups.flat();
}

function versionsOf(model: ModelRecord, rows: readonly StoredPrediction[]): VersionRecord[] {
  const ids = new Set(rows.map(({ versionId }) => versionId));
  return model.versions.filter(({ id }) => ids.has(id));
}

function summarise(batch: PredictionBatch, verdicts: readonly Verdict[]): PredictionResult {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const conflicts = batch.flatMap(({ index, id }, position): RejectedRow[] => {
    if (verdicts[position] !== "conflict") return [];
    const reason = "this version has a prediction of this id that says something else; the first stays";
    return [{ index, id, code: "conflict", field: "id", reason }];
  });
  return { accepted: count("accepted"), duplicates: count("duplicate"), conflicts };
}
