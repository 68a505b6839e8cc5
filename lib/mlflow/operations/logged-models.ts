import "server-only";
import { createLoggedModel } from "@/lib/tracking/create-logged-model";
import { deleteLoggedModel } from "@/lib/tracking/delete-logged-model";
import { deleteLoggedModelTag } from "@/lib/tracking/delete-logged-model-tag";
import { finishLoggedModel } from "@/lib/tracking/finish-logged-model";
import { logLoggedModelParams } from "@/lib/tracking/log-logged-model-params";
import { loggedModelStatuses } from "@/lib/tracking/logged-model";
import { getLoggedModel } from "@/lib/tracking/read-logged-models";
import { searchLoggedModels } from "@/lib/tracking/search-logged-models";
import { setLoggedModelTags } from "@/lib/tracking/set-logged-model-tags";
import { filled } from "../filled";
import type { Input } from "../input";
import { missingValue } from "../input-problem";
import { loggedModelOut } from "../logged-model-out";
import type { MlflowOperation } from "../operation";
import { entriesIn } from "../tracking-in";

const idIn = (input: Input) => input.text("model_id", { required: true });

export const loggedModelOperations: readonly MlflowOperation[] = [
  {
    method: "POST",
    path: "logged-models",
    access: "registry",
    handle: async (ctx, input) => {
      const model = await createLoggedModel(ctx, {
        experimentId: input.text("experiment_id", { required: true }),
        name: input.text("name"),
        modelType: input.text("model_type"),
        sourceRunId: input.text("source_run_id"),
        params: entriesIn(input, "params"),
        tags: entriesIn(input, "tags"),
      });
      return { model: loggedModelOut(model) };
    },
  },
  {
    method: "POST",
    path: "logged-models/search",
    access: "read",
    handle: async (ctx, input) => {
      const { items, nextPageToken } = await searchLoggedModels(ctx, {
        experimentIds: input.texts("experiment_ids", { required: true }),
        filter: input.text("filter"),
        datasets: input.list("datasets").map((dataset) => ({
          name: dataset.text("dataset_name"),
          digest: dataset.text("dataset_digest"),
        })),
        maxResults: input.pageSize("max_results", { fallback: 50, maximum: 50_000 }),
        orderBy: input.list("order_by").map((order) => ({
          field: order.text("field_name", { required: true }),
          ascending: order.boolean("ascending") ?? true,
          datasetName: order.text("dataset_name"),
          datasetDigest: order.text("dataset_digest"),
        })),
        pageToken: input.text("page_token"),
      });
      return {
        models: filled(items.map(loggedModelOut)),
        next_page_token: nextPageToken,
      };
    },
  },
  {
    method: "GET",
    path: "logged-models/{model_id}",
    access: "read",
    handle: async (ctx, input) => {
      const deletedToo = input.boolean("allow_deleted") ?? false;
      return { model: loggedModelOut(await getLoggedModel(ctx, idIn(input), { deletedToo })) };
    },
  },
  {
    method: "PATCH",
    path: "logged-models/{model_id}",
    access: "registry",
    handle: async (ctx, input) => {
      const status = input.enumeration("status", loggedModelStatuses);
      if (!status) throw missingValue("status");
      return { model: loggedModelOut(await finishLoggedModel(ctx, idIn(input), status)) };
    },
  },
  writing("DELETE", "logged-models/{model_id}", deleteLoggedModel),
  writing("POST", "logged-models/{model_id}/params", (ctx, id, input) =>
    logLoggedModelParams(ctx, id, entriesIn(input, "params")),
  ),
  writing("PATCH", "logged-models/{model_id}/tags", (ctx, id, input) =>
    setLoggedModelTags(ctx, id, entriesIn(input, "tags")),
  ),
  writing("DELETE", "logged-models/{model_id}/tags/{key...}", (ctx, id, input) =>
    deleteLoggedModelTag(ctx, id, input.text("key", { required: true })),
  ),
];

type Write = (ctx: Parameters<MlflowOperation["handle"]>[0], id: string, input: Input) => Promise<void>;

function writing(method: MlflowOperation["method"], path: string, write: Write): MlflowOperation {
  return {
    method,
    path,
    access: "registry",
    handle: async (ctx, input) => {
      await write(ctx, idIn(input), input);
      return {};
    },
  };
}
