import "server-only";
import type { PoolClient } from "pg";
import { addAlertEvent, lockWork, moveWork } from "./move-work";

/** The rule is quiet again. Returns whether others are to hear of it: not of what was settled before. */
export async function clearWork(client: PoolClient, alertId: number, at: Date): Promise<boolean> {
  const work = await lockWork(client, alertId);
  if (!work) return false;
  const moved = await moveWork(client, alertId, work, { kind: "cleared" }, { at });
  // Somebody has resolved it before.
  if (!moved) await addAlertEvent(client, alertId, "cleared", { at });
  return moved !== null;
}
