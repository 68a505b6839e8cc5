import "server-only";
import { evaluateDue } from "@/lib/alerts/evaluate-due";
import { wakeSnoozed } from "@/lib/alerts/work/wake-snoozed";
import { deliver } from "@/lib/delivery/deliver";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { rebuildCounters } from "@/lib/ingest/rebuild-counters";
import { sweepCounters } from "@/lib/ingest/rebuild-sweep";
import { applyRetention } from "@/lib/ingest/retention";
import { watchRequests } from "@/lib/promotion/watch-requests";
import { followLateChampions } from "@/lib/registry/environments/follow-late";
import { sweepDeletedModels } from "@/lib/registry/sweep-deleted-models";
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
  {
    name: "snoozes",
    restMs: 5_000,
    run: async (ctx) => {
      await wakeSnoozed(ctx);
      return "done";
    },
  },
  {
    name: "rebuild",
    restMs: 3_000,
    run: async (ctx, signal) => ((await rebuildCounters(ctx, signal)) > 0 ? "more" : "done"),
  },
  {
    name: "sweep",
    restMs: 60_000,
    run: async (ctx) => {
      await sweepCounters(ctx);
      await sweepDeletedModels(ctx.db.pool);
      return "done";
    },
  },
  {
    name: "promotions",
    restMs: 3_000,
    run: async (ctx) => {
      await watchRequests(ctx);
      await followLateChampions(ctx);
      return "done";
    },
  },
  {
    name: "deliveries",
    restMs: 1_000,
    run: async (ctx, signal) => {
      await deliver(ctx, signal);
      return "done";
    },
  },
  {
    name: "retention",
    restMs: 3_600_000,
    run: async (ctx) => {
      await applyRetention(ctx);
      return "done";
    },
  },
];
