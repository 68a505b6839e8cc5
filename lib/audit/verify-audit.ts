import "server-only";
import type { Pool } from "pg";
import { hashOfEvent, noHash } from "./audit-event";
import { readEventsOn } from "./read-events";

const pageSize = 1000;

export interface AuditVerification {
  readonly events: number;
  /** The first event whose hash, predecessor or number is not what it must be; null where the chain holds. */
  readonly brokenAt: number | null;
}

/** Counts every hash of the chain again. What was cut off at its end leaves no trace here: keep an export. */
export async function verifyAudit(pool: Pool): Promise<AuditVerification> {
  let previous: Buffer = noHash;
  let events = 0;
  for (;;) {
    const page = await readEventsOn(pool, events, pageSize);
    for (const { event, previousHash, hash } of page) {
      const holds =
        event.id === events + 1 && previousHash.equals(previous) && hashOfEvent(previous, event).equals(hash);
      if (!holds) return { events, brokenAt: event.id };
      previous = hash;
      events++;
    }
    if (page.length < pageSize) return { events, brokenAt: null };
  }
}
