import "server-only";
import type { PoolClient } from "pg";
import { addOutbox } from "@/lib/db/add-outbox";

const lists = ["fired", "reopened", "cleared", "acknowledged", "resolved"] as const;
export type ChangeList = (typeof lists)[number];

interface Changed {
  readonly model: string;
  readonly version: string;
  /** End of the windows that were evaluated, or when somebody acted. */
  readonly at: Date;
}

/** Tells of alerts of one version that changed together, in one event: ids by what happened to them. */
export async function tellChanges(
  client: PoolClient,
  now: Date,
  { model, version, at }: Changed,
  changes: Partial<Record<ChangeList, readonly number[]>>,
): Promise<void> {
  const all = lists.map((list) => [list, changes[list] ?? []] as const);
  if (all.every(([, ids]) => ids.length === 0)) return;
  await addOutbox(client, now, "alerts.changed", {
    model,
    version,
    at: at.toISOString(),
    ...Object.fromEntries(all),
  });
}
