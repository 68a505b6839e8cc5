import "server-only";
import type { Context } from "@/lib/context";
import { readRuns } from "./read-runs";
import { runNotFound } from "./require-active-run";
import type { Run } from "./run";

export async function getRun(ctx: Context, runId: string): Promise<Run> {
  const [run] = await readRuns(ctx, [runId]);
  if (!run) throw runNotFound(runId);
  return run;
}
