import type { BucketHead } from "@/lib/ingest/counters";
import { ByteReader } from "@/lib/ingest/counters/bytes";

/** A head is never longer: a count of rows and a time. */
export const headBytes = 16;

/** Rows and last time of a body of scores or features, from its first bytes. */
export function headOf(bytes: Uint8Array): BucketHead {
  const reader = new ByteReader(bytes);
  return { rows: reader.unsigned(), lastMs: reader.float() };
}
