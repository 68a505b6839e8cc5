import "server-only";
import type { Pool } from "pg";
import {
  type Association,
  addAssociations,
  countingPlan,
  emptyAssociation,
  part,
} from "@/lib/ingest/counters";
import type { CounterKey } from "./counter-key";
import type { HourSpan } from "./hour-spans";
import { readBodies } from "./read-bodies";

/** How each feature went with the prediction in a window, by column id. */
export async function readAssociations(
  pool: Pool,
  key: CounterKey,
  span: HourSpan,
): Promise<Map<number, Association>> {
  const plan = countingPlan(key.model, key.reference);
  const predictionBins = plan.prediction?.reference?.bins ?? 0;
  const sums = new Map<number, Association>();
  for (const { columnId, reference } of plan.features) {
    sums.set(columnId, emptyAssociation((reference?.bins ?? 0) * predictionBins));
  }
  for (const { body } of await readBodies(pool, key, [part.associations], [span])) {
    addAssociations(body, (columnId) => sums.get(columnId));
  }
  return sums;
}
