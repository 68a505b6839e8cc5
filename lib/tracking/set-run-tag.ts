import "server-only";
import type { Context } from "@/lib/context";
import { checkTag, type Entry } from "./run-entries";
import { writeRun } from "./write-run";

/** Sets a tag. The one that holds the run's name renames it. */
export async function setRunTag(ctx: Context, runId: string, tag: Entry): Promise<void> {
  await writeRun(ctx, runId, { metrics: [], params: [], tags: [checkTag(tag)] });
}
