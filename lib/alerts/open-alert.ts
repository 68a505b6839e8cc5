import "server-only";
import type { PoolClient } from "pg";
import type { Signal } from "./signal";
import type { Evaluated } from "./store-evaluation";
import { addAlertEvent, lockWork, moveWork } from "./work/move-work";

/** What fires again this soon is the same alert to people: it is reopened, and counted. */
const reopenMs = 24 * 3_600_000;

interface Opened {
  readonly id: number;
  /** The alert that people know. */
  readonly firstId: number;
  readonly again: boolean;
  /** Nobody has put it to sleep. */
  readonly awake: boolean;
}

export async function openAlert(
  client: PoolClient,
  { modelId, versionId }: Evaluated,
  signal: Signal,
  at: Date,
): Promise<Opened> {
  const { rule, column, severity, value, threshold, headline, detail } = signal;
  const known = await client.query<{ first_id: number }>(
    `SELECT first_id FROM alert WHERE version_id = $1 AND rule = $2 AND column_name = $3 AND closed_at >= $4
     ORDER BY closed_at DESC LIMIT 1`,
    [versionId, rule, column, new Date(at.getTime() - reopenMs)],
  );
  const inserted = await client.query<{ id: number; first_id: number }>(
    `INSERT INTO alert (model_id, version_id, rule, column_name, severity, opened_at, last_at, value, threshold,
       headline, detail, first_id)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11) RETURNING id, first_id`,
    [
      modelId,
      versionId,
      rule,
      column,
      severity,
      at,
      value,
      threshold,
      headline,
      detail,
      known.rows[0]?.first_id ?? null,
    ],
  );
  const { id, first_id: firstId } = inserted.rows[0]!;
  const again = firstId !== id;
  const said = { at, detail: { headline, detail } };
  if (!again) {
    await addAlertEvent(client, id, "fired", said);
    return { id, firstId, again, awake: true };
  }
  const work = await lockWork(client, firstId);
  const moved = work && (await moveWork(client, firstId, work, { kind: "refired" }, said));
  if (!moved) await addAlertEvent(client, firstId, "refired", said);
  const state = (moved ?? work)?.state;
  return { id, firstId, again, awake: state === "open" };
}
