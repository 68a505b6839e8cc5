import "server-only";
import type { Pool } from "pg";
import { addOutcomes, emptyOutcomes, type Outcomes, part } from "@/lib/ingest/counters";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import type { CounterKey } from "./counter-key";
import type { HourSpan } from "./hour-spans";
import { readBodies } from "./read-bodies";

/** What the labels say of the predictions of a window. */
export async function readOutcomes(pool: Pool, key: CounterKey, span: HourSpan): Promise<Outcomes> {
  const outcomes = emptyOutcomes(outcomeShape(key.model, key.reference));
  for (const { body } of await readBodies(pool, key, [part.outcomes], [span])) addOutcomes(body, outcomes);
  return outcomes;
}
