import "server-only";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";
import { modelColumns } from "./record-columns";
import type { RegisteredModel } from "./registered-model";

/** Clients ask for the model before nearly every other call: one statement of index probes. */
export async function getRegisteredModel({ db }: Context, name: string): Promise<RegisteredModel> {
  requireModelName(name);
  const { rows } = await db.pool.query<RegisteredModel>({
    name: "get-registered-model",
    text: `SELECT ${modelColumns} FROM registered_model m WHERE m.name = $1`,
    values: [name],
  });
  if (!rows[0]) throw modelNotFound(name);
  return rows[0];
}
