import "server-only";
import type { PoolClient } from "pg";
import { takeBackAlerts } from "./work/take-back";

/** Rows of long ago come in numbers: their hours are evaluated again when no more have come for so long. */
const settledMs = 20_000;

/**
 * Takes back what was evaluated of a version since rows came that were more than a day late, so that those hours are
 * evaluated with them. False while more may be coming, unless it must be done at once.
 */
export async function rewindLate(
  client: PoolClient,
  versionId: number,
  now: Date,
  atOnce: boolean,
): Promise<boolean> {
  const { rows } = await client.query<{ late_from: Date; late_at: Date }>(
    "SELECT late_from, late_at FROM version WHERE id = $1 AND late_from IS NOT NULL",
    [versionId],
  );
  const late = rows[0];
  if (!late) return true;
  if (!atOnce && now.getTime() - late.late_at.getTime() < settledMs) return false;
  const since = [versionId, late.late_from];
  await client.query("DELETE FROM evaluation WHERE version_id = $1 AND at > $2", since);
  await takeBackAlerts(client, versionId, late.late_from, now);
  // Rows that came while this was decided keep their mark.
  await client.query(
    "UPDATE version SET late_from = NULL, late_at = NULL WHERE id = $1 AND late_from = $2 AND late_at = $3",
    [...since, late.late_at],
  );
  return true;
}
