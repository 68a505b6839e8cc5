import "server-only";
import { evaluateDue } from "@/lib/alerts/evaluate-due";
import { compactCounters } from "@/lib/ingest/compact-counters";
import type { Job } from "./job";

/** What the worker does: each job in its own loop, beside the others. */
export const jobs: readonly Job[] = [
  {
    name: "compaction",
    restMs: 5_000,
    run: async (ctx) => ((await compactCounters(ctx)) > 0 ? "more" : "done"),
  },
  {
    name: "evaluation",
    restMs: 15_000,
    run: async (ctx, signal) => {
      await evaluateDue(ctx, signal);
      return "done";
    },
  },
];
