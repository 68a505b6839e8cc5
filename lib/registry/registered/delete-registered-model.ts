import "server-only";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";

/** Removes a model from the registry with all of its versions. What is monitored under its name stays. */
export async function deleteRegisteredModel({ db }: Context, name: string): Promise<void> {
  requireModelName(name);
  const { rowCount } = await db.pool.query("DELETE FROM registered_model WHERE name = $1", [name]);
  if (rowCount === 0) throw modelNotFound(name);
}
