import "server-only";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";

export interface Registration {
  readonly name: string;
  readonly version: number;
}

const key = "mlflow.modelVersions";

/** Adds a version to the list that a logged model carries in a tag, where clients look for it. */
export async function addToLoggedModel({ db }: Context, modelId: string, added: Registration): Promise<void> {
  await transaction(db.pool, async (client) => {
    const model = await client.query("SELECT id FROM logged_model WHERE id = $1 FOR UPDATE", [modelId]);
    if (model.rowCount === 0) return;
    const { rows } = await client.query(
      "SELECT value FROM logged_model_tag WHERE model_id = $1 AND key = $2",
      [modelId, key],
    );
    await client.query(
      `INSERT INTO logged_model_tag (model_id, key, value) VALUES ($1, $2, $3)
       ON CONFLICT (model_id, key) DO UPDATE SET value = excluded.value`,
      [modelId, key, withRegistration(rows[0]?.value, added)],
    );
  });
}

/** The list with one more entry; what is no list is replaced. */
function withRegistration(list: string | undefined, added: Registration): string {
  return JSON.stringify([...parseList(list), added]);
}

function parseList(text: string | undefined): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
