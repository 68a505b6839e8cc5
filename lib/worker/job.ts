import type { Context } from "@/lib/context";

export interface Job {
  readonly name: string;
  /** How long to rest after a run that found nothing more to do. */
  readonly restMs: number;
  /** Does a bounded piece of work, and says whether there is more of it at once. */
  readonly run: (ctx: Context, signal: AbortSignal) => Promise<"more" | "done">;
}
