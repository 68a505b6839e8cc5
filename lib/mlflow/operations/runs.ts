import "server-only";
import { createRun } from "@/lib/tracking/create-run";
import { deleteRunTag } from "@/lib/tracking/delete-run-tag";
import { viewTypes } from "@/lib/tracking/experiment";
import { getRun } from "@/lib/tracking/get-run";
import { invalid } from "@/lib/tracking/invalid";
import { logBatch } from "@/lib/tracking/log-batch";
import { logInputs } from "@/lib/tracking/log-inputs";
import { logOutputs } from "@/lib/tracking/log-outputs";
import { logParam } from "@/lib/tracking/log-param";
import { logRunModel } from "@/lib/tracking/log-run-model";
import { moveRun } from "@/lib/tracking/move-run";
import { runStatuses } from "@/lib/tracking/run";
import { searchRuns } from "@/lib/tracking/search-runs";
import { setRunTag } from "@/lib/tracking/set-run-tag";
import { updateRun } from "@/lib/tracking/update-run";
import { filled } from "../filled";
import type { Input } from "../input";
import type { MlflowOperation } from "../operation";
import { datasetIn, entriesIn, entryIn, metricIn, runIdIn } from "../tracking-in";
import { runInfoOut, runOut } from "../tracking-out";

export const runOperations: readonly MlflowOperation[] = [
  {
    method: "POST",
    path: "runs/create",
    access: "registry",
    handle: async (ctx, input) => {
      const run = await createRun(ctx, {
        experimentId: input.text("experiment_id"),
        userId: input.text("user_id"),
        name: input.text("run_name"),
        startMs: input.integer("start_time") ?? 0,
        tags: entriesIn(input, "tags"),
      });
      return { run: runOut(run) };
    },
  },
  {
    method: "GET",
    path: "runs/get",
    access: "read",
    handle: async (ctx, input) => ({ run: runOut(await getRun(ctx, runIdIn(input))) }),
  },
  {
    method: "POST",
    path: "runs/update",
    access: "registry",
    handle: async (ctx, input) => {
      const info = await updateRun(ctx, runIdIn(input), {
        status: input.enumeration("status", runStatuses),
        endMs: input.integer("end_time"),
        name: input.text("run_name"),
      });
      return { run_info: runInfoOut(info) };
    },
  },
  ...(["delete", "restore"] as const).map(
    (way): MlflowOperation => ({
      method: "POST",
      path: `runs/${way}`,
      access: "registry",
      handle: async (ctx, input) => {
        await moveRun(ctx, runIdIn(input), way === "delete" ? "deleted" : "active");
        return {};
      },
    }),
  ),
  writing("runs/log-parameter", (ctx, runId, input) => logParam(ctx, runId, entryIn(input))),
  writing("runs/set-tag", (ctx, runId, input) => setRunTag(ctx, runId, entryIn(input))),
  writing("runs/delete-tag", (ctx, runId, input) =>
    deleteRunTag(ctx, runId, input.text("key", { required: true })),
  ),
  writing("runs/log-batch", (ctx, runId, input) =>
    logBatch(ctx, runId, {
      metrics: input.list("metrics").map(metricIn),
      params: entriesIn(input, "params"),
      tags: entriesIn(input, "tags"),
    }),
  ),
  writing("runs/log-inputs", (ctx, runId, input) => logInputs(ctx, runId, inputsIn(input))),
  writing("runs/outputs", (ctx, runId, input) => {
    const models = input.list("models", { required: true });
    return logOutputs(
      ctx,
      runId,
      models.map((model) => ({
        modelId: model.text("model_id", { required: true }),
        step: model.integer("step") ?? 0,
      })),
    );
  }),
  writing("runs/log-model", (ctx, runId, input) =>
    logRunModel(ctx, runId, input.text("model_json", { required: true })),
  ),
  {
    method: "POST",
    path: "runs/search",
    access: "read",
    handle: async (ctx, input) => {
      const { items, nextPageToken } = await searchRuns(ctx, {
        experimentIds: input.texts("experiment_ids"),
        filter: input.text("filter"),
        view: input.enumeration("run_view_type", viewTypes) ?? "ACTIVE_ONLY",
        maxResults: input.pageSize("max_results", { fallback: 1000, maximum: 50_000 }),
        orderBy: input.texts("order_by"),
        pageToken: input.text("page_token"),
      });
      return {
        runs: filled(items.map(runOut)),
        next_page_token: nextPageToken,
      };
    },
  },
];

type Write = (ctx: Parameters<MlflowOperation["handle"]>[0], runId: string, input: Input) => Promise<void>;

function writing(path: string, write: Write): MlflowOperation {
  return {
    method: "POST",
    path,
    access: "registry",
    handle: async (ctx, input) => {
      await write(ctx, runIdIn(input), input);
      return {};
    },
  };
}

function inputsIn(input: Input) {
  const datasets = input.list("datasets").map((given) => {
    const dataset = datasetIn(given);
    if (!dataset) throw invalid("Dataset input must have a dataset associated with it.");
    return dataset;
  });
  const modelIds = input.list("models").map((model) => model.text("model_id", { required: true }));
  return { datasets, modelIds };
}
