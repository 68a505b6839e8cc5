import "server-only";
import type { Context } from "@/lib/context";
import { loggedModelNotFound } from "./read-logged-models";

/** Hides a logged model; its rows and files stay. */
export async function deleteLoggedModel({ db, now }: Context, id: string): Promise<void> {
  const deleted = await db.pool.query(
    "UPDATE logged_model SET lifecycle_stage = 'deleted', updated_ms = $2 WHERE id = $1",
    [id, now.getTime()],
  );
  if (deleted.rowCount === 0) throw loggedModelNotFound(id);
}
