import "server-only";
import type { z } from "zod";
import type { Context } from "@/lib/context";
import type { ConfigurationRevisions, RevisionsQuery } from "@/lib/contracts/configuration";
import { loadModel } from "@/lib/registry/load-model";
import { changedKeys } from "./changed-keys";
import { readRevisions } from "./read-configuration";

const pageSize = 20;

/** Every text that was stored for a model, by whom and when. */
export async function listRevisions(
  { db }: Context,
  name: string,
  { before = 2 ** 31 - 1 }: z.infer<typeof RevisionsQuery>,
): Promise<ConfigurationRevisions> {
  await loadModel(db.pool, name);
  // One more than is shown: the last one is told by what it changed.
  const found = await readRevisions(db.pool, name, { before, limit: pageSize + 1 });
  const revisions = found.slice(0, pageSize).map((each, index) => ({
    revision: each.revision,
    savedAt: each.savedAt.toISOString(),
    savedBy: each.savedBy,
    file: each.file,
    kept: each.source === found[index + 1]?.source && each.file === null,
    changes: changedKeys(found[index + 1]?.configuration ?? null, each.configuration),
    source: each.source,
  }));
  return { revisions, next: found.length > pageSize ? (revisions.at(-1)?.revision ?? null) : null };
}
