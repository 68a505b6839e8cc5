import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { requireFreeAliasName } from "./alias-name";
import { requireModelName } from "./model-name";
import { versionNotFound } from "./not-found";

export interface SetAlias {
  readonly name: string;
  readonly alias: string;
  readonly number: number;
}

/** Points an alias at a version, away from the one it pointed at. */
export async function setAlias(ctx: Context, { name, alias, number }: SetAlias): Promise<void> {
  requireModelName(name);
  requireFreeAliasName(alias);
  const set = async (client: PoolClient) => {
    const { rowCount } = await client.query(
      `INSERT INTO registered_alias (registered_model_id, alias, number)
     SELECT m.id, $2, v.number FROM registered_model m
     JOIN registered_version v ON v.registered_model_id = m.id AND v.number = $3 WHERE m.name = $1
     ON CONFLICT (registered_model_id, alias) DO UPDATE SET number = excluded.number`,
      [name, alias, number],
    );
    if (rowCount === 0) throw versionNotFound(name, number);
  };
  await audited(ctx, set, () => ({
    action: "alias.set",
    resource: `registered-model/${name}`,
    after: { alias, version: number },
  }));
}
