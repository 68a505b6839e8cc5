import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import type { EnvironmentRecord } from "./environment-record";
import { type Occasion, recordAssignment } from "./record-assignment";
import type { LockedModel } from "./registered-lock";
import { requireDirect } from "./require-direct";
import { holderOf, vacate } from "./take-slot";

/** Takes away what stands in a slot, if anything does. */
export async function emptySlot(
  client: PoolClient,
  ctx: Context,
  model: LockedModel,
  environment: EnvironmentRecord,
  slot: "champion" | "challenger",
  occasion: Occasion,
): Promise<void> {
  const from = await holderOf(client, model, environment, slot);
  if (from === null) return;
  if (slot === "champion") await requireDirect(client, ctx, model, environment);
  await vacate(client, model, environment, from);
  await recordAssignment(client, ctx, model, environment, { ...occasion, slot, number: null, from });
}
