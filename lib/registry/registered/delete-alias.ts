import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { emptySlot } from "../environments/empty-slot";
import { findByAlias } from "../environments/find-environment";
import { lockRegistered } from "../environments/registered-lock";
import { requireAliasName } from "./alias-name";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";

/** Removes an alias; one that is not there is gone already. An environment's own alias is its slot. */
export async function deleteAlias(
  ctx: Context,
  { name, alias }: { readonly name: string; readonly alias: string },
): Promise<void> {
  requireModelName(name);
  requireAliasName(alias);
  const remove = async (client: PoolClient) => {
    const environment = await findByAlias(client, alias);
    if (environment) {
      const slot = alias === environment.championAlias ? "champion" : "challenger";
      const model = await lockRegistered(client, name);
      return emptySlot(client, ctx, model, environment, slot, { cause: "alias" });
    }
    const { rowCount } = await client.query(
      `WITH gone AS (DELETE FROM registered_alias a USING registered_model m
       WHERE m.id = a.registered_model_id AND m.name = $1 AND a.alias = $2)
     SELECT id FROM registered_model WHERE name = $1`,
      [name, alias],
    );
    if (rowCount === 0) throw modelNotFound(name);
  };
  await audited(ctx, remove, () => ({
    action: "alias.delete",
    resource: `registered-model/${name}`,
    before: { alias },
  }));
}
