import "server-only";
import type { Context } from "@/lib/context";
import { invalid } from "./invalid";
import { checkParam, type Entry } from "./run-entries";
import { writeRun } from "./write-run";

/** Sets a param, once: the same value again changes nothing, another one is refused. */
export async function logParam(ctx: Context, runId: string, param: Entry): Promise<void> {
  const [changed] = await writeRun(ctx, runId, { metrics: [], params: [checkParam(param)], tags: [] });
  if (!changed) return;
  const { key, old_value: old, new_value: added } = changed;
  throw invalid(
    `Changing param values is not allowed. Param with key='${key}' was already logged with value='${old}' for run ID='${runId}'. Attempted logging new value '${added}'.`,
  );
}
