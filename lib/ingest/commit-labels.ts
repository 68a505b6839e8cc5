import "server-only";
import type { PoolClient } from "pg";
import type { Database } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { appendDeltas, type DeltaGroup } from "./append-deltas";
import { countOutcomes, type OutcomeChange } from "./count-predictions";
import { countedReferences } from "./counted-references";
import { lockModel } from "./ingest-lock";
import type { LabelDraft } from "./parse-label-row";
import { type LabelledIdentity, readIdentities } from "./read-identities";

export interface LabelResult {
  readonly accepted: number;
  readonly duplicates: number;
  readonly corrected: number;
  readonly waiting: number;
}

interface Change {
  readonly id: string;
  readonly value: number;
  /** What the label said before; null when it is new. */
  readonly before: number | null;
}

/** One transaction for several requests, in their order: a later label of the same id corrects an earlier one. */
export async function commitLabels(
  db: Database,
  modelName: string,
  groups: readonly (readonly LabelDraft[])[],
): Promise<LabelResult[]> {
  const { id: modelId } = await loadModel(db.pool, modelName);
  return transaction(db.pool, async (client) => {
    await lockModel(client, modelId, "alone");
    const model = await loadModel(client, modelName);
    const current = await readLabels(client, model.id, groups.flat());
    const stored = new Map(current);
    const tallies = groups.map((drafts) => tally(drafts, current));
    const last = new Map(groups.flat().map((draft) => [draft.id, draft]));
    const changes = [...last.values()].flatMap(({ id, value }): Change[] => {
      const before = stored.get(id) ?? null;
      return before === value ? [] : [{ id, value, before }];
    });
    const identities = await readIdentities(client, model.id, [...last.keys()]);
    if (changes.length > 0) {
      await writeLabels(
        client,
        model.id,
        changes.map(({ id }) => last.get(id)!),
      );
      await appendDeltas(client, model.id, await countChanges(db, model, changes, identities));
    }
    return tallies.map(({ accepted, duplicates, corrected, ids }) => {
      return { accepted, duplicates, corrected, waiting: ids.filter((id) => !identities.has(id)).length };
    });
  });
}

/** What each row does to the labels as they stand, which it changes. */
function tally(drafts: readonly LabelDraft[], current: Map<string, number>) {
  let duplicates = 0;
  let corrected = 0;
  const ids: string[] = [];
  for (const { id, value } of drafts) {
    const before = current.get(id);
    if (before === value) {
      duplicates++;
      continue;
    }
    if (before !== undefined) corrected++;
    current.set(id, value);
    ids.push(id);
  }
  return { accepted: ids.length, duplicates, corrected, ids };
}

async function readLabels(client: PoolClient, modelId: number, drafts: readonly LabelDraft[]) {
  const { rows } = await client.query<{ prediction_id: string; value: number }>(
    "SELECT prediction_id, value FROM label WHERE model_id = $1 AND prediction_id = ANY($2)",
    [modelId, drafts.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.prediction_id, row.value]));
}

async function writeLabels(
  client: PoolClient,
  modelId: number,
  labels: readonly LabelDraft[],
): Promise<void> {
  await client.query(
    `INSERT INTO label (model_id, prediction_id, value, at, received_at)
     SELECT $1, prediction_id, value, at, now() FROM unnest($2::text[], $3::float8[], $4::timestamptz[])
       AS t (prediction_id, value, at)
     ON CONFLICT (model_id, prediction_id) DO UPDATE
     SET value = excluded.value, at = excluded.at, received_at = excluded.received_at`,
    [
      modelId,
      labels.map(({ id }) => id),
      labels.map(({ value }) => value),
      labels.map(({ atMs }) => new Date(atMs).toISOString()),
    ],
  );
}

async function countChanges(
  db: Database,
  model: ModelRecord,
  changes: readonly Change[],
  identities: ReadonlyMap<string, readonly LabelledIdentity[]>,
): Promise<DeltaGroup[]> {
  const groups = await Promise.all(
    model.versions.map(async (version) => {
      const outcomes = changes.flatMap(({ id, value, before }) =>
        (identities.get(id) ?? [])
          .filter(({ versionId }) => versionId === version.id)
          .flatMap((prediction): OutcomeChange[] => [
            ...(before === null ? [] : [{ prediction, label: before, sign: -1 as const }]),
            { prediction, label: value, sign: 1 },
          ]),
      );
      if (outcomes.length === 0) return [];
      const references = await countedReferences(db.pool, version);
      return references.map(({ id, reference }) => ({
        versionId: version.id,
        referenceId: id,
        bodies: countOutcomes(model, reference, outcomes),
      }));
    }),
  );
  return groups.flat();
}
