import "server-only";
import type { Pool } from "pg";
import type { VersionRecord } from "@/lib/registry/model-record";
import { loadReference } from "./reference/load-reference";
import type { LoadedReference } from "./reference/loaded-reference";

/** A reference that a version's rows are counted against; id 0 and null before there is one. */
export interface CountedReference {
  readonly id: number;
  readonly reference: LoadedReference | null;
}

/** The reference that readers see and, while a newer one is being counted, that one too. */
export async function countedReferences(pool: Pool, version: VersionRecord): Promise<CountedReference[]> {
  const ids = [version.activeReferenceId ?? 0, version.buildingReferenceId].filter((id) => id !== null);
  return Promise.all(
    ids.map(async (id) => ({ id, reference: id === 0 ? null : await loadReference(pool, id) })),
  );
}
