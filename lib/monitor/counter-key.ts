import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";

/** Whose counters are read: a version's, against the reference that readers see, within a segment (0: all rows). */
export interface CounterKey {
  readonly model: ModelRecord;
  readonly version: VersionRecord;
  readonly reference: LoadedReference | null;
  readonly segmentId: number;
}

/** Heads of counters are read without the reference in memory: its id is the version's. */
export const referenceIdOf = ({ reference, version }: CounterKey): number =>
  reference?.id ?? version.activeReferenceId ?? 0;
