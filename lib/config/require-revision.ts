import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { changedKeys } from "./changed-keys";
import { readRevisions, type StoredConfiguration } from "./read-configuration";

/** The revision that a change was made from; `any` where whoever changes does not mind. */
export type BaseRevision = number | "any" | undefined;

/** Refuses a change that was made from another revision than the latest, and says what changed meanwhile. */
export async function requireRevision(
  client: PoolClient,
  model: string,
  stored: StoredConfiguration | null,
  base: BaseRevision,
): Promise<void> {
  if (base === "any" || (base ?? 0) === (stored?.revision ?? 0)) return;
  const latest = stored?.revision ?? 0;
  if (base === undefined) {
    throw new AppError(
      "revision_required",
      `${model} has revision ${latest} stored: say which one this was made from, with If-Match: "${latest}" or the field revision; If-Match: * replaces whatever there is.`,
      [{ name: "revision", reason: "is missing" }],
    );
  }
  if (!stored) {
    throw new AppError("stale_configuration", `Nothing is stored for ${model}, so no revision ${base}.`, [
      { name: "revision", reason: "must be 0" },
    ]);
  }
  const [seen] = await readRevisions(client, model, { before: base + 1, limit: 1 });
  const changes = changedKeys(seen?.revision === base ? seen.configuration : null, stored.configuration);
  const words = changes.map(({ key, before, after }) => ({
    name: key,
    reason: `${before ?? "nothing"} in revision ${base}, ${after ?? "nothing"} in revision ${latest}`,
  }));
  const what = words.length > 0 ? words.map(({ name }) => name).join(", ") : "only comments or their layout";
  throw new AppError(
    "stale_configuration",
    `Revision ${base} is not the latest: ${stored.savedBy} saved revision ${latest} at ${stored.savedAt.toISOString()}, which changed ${what}.`,
    words,
  );
}
