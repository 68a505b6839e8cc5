import "server-only";
import { createExperiment } from "@/lib/tracking/create-experiment";
import { deleteExperimentTag } from "@/lib/tracking/delete-experiment-tag";
import { viewTypes } from "@/lib/tracking/experiment";
import { getExperimentByName } from "@/lib/tracking/get-experiment-by-name";
import { invalid } from "@/lib/tracking/invalid";
import { moveExperiment } from "@/lib/tracking/move-experiment";
import { getExperiment } from "@/lib/tracking/read-experiments";
import { renameExperiment } from "@/lib/tracking/rename-experiment";
import { searchDatasets } from "@/lib/tracking/search-datasets";
import { searchExperiments } from "@/lib/tracking/search-experiments";
import { setExperimentTag } from "@/lib/tracking/set-experiment-tag";
import { filled } from "../filled";
import type { Input } from "../input";
import type { MlflowOperation } from "../operation";
import { entriesIn, entryIn } from "../tracking-in";
import { experimentOut } from "../tracking-out";

const idIn = (input: Input) => input.text("experiment_id", { required: true });

const search: Pick<MlflowOperation, "path" | "access" | "handle"> = {
  path: "experiments/search",
  access: "read",
  handle: async (ctx, input) => {
    const { items, nextPageToken } = await searchExperiments(ctx, {
      maxResults: input.pageSize("max_results", { fallback: 0, maximum: 50_000 }),
      filter: input.text("filter"),
      view: input.enumeration("view_type", viewTypes) ?? "ACTIVE_ONLY",
      orderBy: input.texts("order_by"),
      pageToken: input.text("page_token"),
    });
    return {
      experiments: filled(items.map(experimentOut)),
      next_page_token: nextPageToken,
    };
  },
};

export const experimentOperations: readonly MlflowOperation[] = [
  {
    method: "POST",
    path: "experiments/create",
    access: "registry",
    handle: async (ctx, input) => {
      const id = await createExperiment(ctx, {
        name: input.text("name", { required: true }),
        artifactLocation: input.text("artifact_location"),
        tags: entriesIn(input, "tags"),
      });
      return { experiment_id: String(id) };
    },
  },
  {
    method: "GET",
    path: "experiments/get",
    access: "read",
    handle: async (ctx, input) => ({ experiment: experimentOut(await getExperiment(ctx, idIn(input))) }),
  },
  {
    method: "GET",
    path: "experiments/get-by-name",
    access: "read",
    handle: async (ctx, input) => {
      const name = input.text("experiment_name", { required: true });
      return { experiment: experimentOut(await getExperimentByName(ctx, name)) };
    },
  },
  { method: "POST", ...search },
  { method: "GET", ...search },
  {
    method: "POST",
    path: "experiments/update",
    access: "registry",
    handle: async (ctx, input) => {
      const id = idIn(input);
      const name = input.text("new_name");
      if (name !== "") await renameExperiment(ctx, id, name);
      else await getExperiment(ctx, id);
      return {};
    },
  },
  {
    method: "POST",
    path: "experiments/delete",
    access: "registry",
    handle: async (ctx, input) => {
      await moveExperiment(ctx, idIn(input), "deleted");
      return {};
    },
  },
  {
    method: "POST",
    path: "experiments/restore",
    access: "registry",
    handle: async (ctx, input) => {
      await moveExperiment(ctx, idIn(input), "active");
      return {};
    },
  },
  {
    method: "POST",
    path: "experiments/set-experiment-tag",
    access: "registry",
    handle: async (ctx, input) => {
      await setExperimentTag(ctx, idIn(input), entryIn(input));
      return {};
    },
  },
  {
    method: "POST",
    path: "experiments/delete-experiment-tag",
    access: "registry",
    handle: async (ctx, input) => {
      await deleteExperimentTag(ctx, idIn(input), input.text("key", { required: true }));
      return {};
    },
  },
  {
    method: "POST",
    path: "experiments/search-datasets",
    access: "read",
    handle: async (ctx, input) => {
      const ids = input.texts("experiment_ids", { required: true });
      if (ids.length > 20)
        throw invalid("SearchDatasets request cannot specify more than 20 experiment_ids.");
      const found = await searchDatasets(ctx, ids);
      const summaries = found.map(({ experimentId, name, digest, context }) => ({
        experiment_id: String(experimentId),
        name,
        digest,
        ...(context === null ? {} : { context }),
      }));
      return { dataset_summaries: filled(summaries) };
    },
  },
];
