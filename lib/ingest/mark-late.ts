import "server-only";
import type { PoolClient } from "pg";
import type { StoredPrediction } from "./stored-prediction";

/** Rows may be this late without their hours being evaluated again: every later day-long window holds them. */
const latenessMs = 24 * 3_600_000;

/** Notes which versions got rows of hours that were evaluated long ago, so that those are evaluated again. */
export async function markLate(client: PoolClient, predictions: readonly StoredPrediction[]): Promise<void> {
  const earliest = new Map<number, number>();
  let received = 0;
  for (const { versionId, draft } of predictions) {
    if (draft.atMs >= draft.receivedMs - latenessMs) continue;
    earliest.set(versionId, Math.min(draft.atMs, earliest.get(versionId) ?? draft.atMs));
    received = Math.max(received, draft.receivedMs);
  }
  if (earliest.size === 0) return;
  const ids = [...earliest.keys()].sort((left, right) => left - right);
  await client.query(
    `UPDATE version SET late_from = least(version.late_from, t.late_from), late_at = $3
     FROM unnest($1::int[], $2::timestamptz[]) AS t (id, late_from) WHERE version.id = t.id`,
    [ids, ids.map((id) => new Date(earliest.get(id)!).toISOString()), new Date(received)],
  );
}
