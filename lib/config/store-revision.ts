import "server-only";
import type { PoolClient } from "pg";
import { actorOfEvent } from "@/lib/audit/audit-event";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { Configuration } from "@/lib/contracts/configuration";
import type { StoredConfiguration } from "./read-configuration";

export interface NewRevision {
  readonly model: string;
  readonly before: StoredConfiguration | null;
  readonly source: string;
  readonly configuration: Configuration;
  readonly file: string | null;
  readonly declined: string | null;
}

/** Writes the next revision down, and in the audit what it says. */
export async function storeRevision(
  client: PoolClient,
  ctx: Context,
  action: "configuration.save" | "configuration.keep",
  { model, before, source, configuration, file, declined }: NewRevision,
): Promise<void> {
  const revision = (before?.revision ?? 0) + 1;
  const { actorKind, actorId, actorName } = actorOfEvent(ctx.actor);
  await client.query(
    `INSERT INTO model_configuration (model_name, revision, source, parsed, created_at, actor_kind, actor_id,
       actor_name, file, declined)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10)`,
    [
      model,
      revision,
      source,
      JSON.stringify(configuration),
      ctx.now,
      actorKind,
      actorId,
      actorName,
      file,
      declined,
    ],
  );
  await recordChange(client, ctx, {
    action,
    resource: `model/${model}`,
    before: before ? { revision: before.revision, configuration: before.configuration } : undefined,
    after: { revision, configuration, ...(file ? { file } : {}), ...(declined ? { declined } : {}) },
  });
}
