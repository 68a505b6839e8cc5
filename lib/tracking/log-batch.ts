import "server-only";
import type { Context } from "@/lib/context";
import { invalid, invalidValue } from "./invalid";
import { type Batch, checkBatch } from "./run-entries";
import { writeRun } from "./write-run";

/** Writes metrics, params and tags together: all of them or, when one is refused, none. */
export async function logBatch(ctx: Context, runId: string, batch: Batch): Promise<void> {
  if (!/^[a-zA-Z0-9][\w-]{0,255}$/.test(runId)) throw invalidValue("run_id", runId, "it is no run ID");
  const changed = await writeRun(ctx, runId, checkBatch(batch));
  if (changed.length === 0) return;
  const words = changed.map(
    ({ key, old_value: old, new_value: added }) =>
      `{'key': '${key}', 'old_value': '${old}', 'new_value': '${added}'}`,
  );
  throw invalid(
    `Changing param values is not allowed. Params were already logged='[${words.join(", ")}]' for run ID='${runId}'.`,
  );
}
