import "server-only";
import { createRegisteredModel } from "@/lib/registry/registered/create-registered-model";
import { deleteAlias } from "@/lib/registry/registered/delete-alias";
import { deleteRegisteredModel } from "@/lib/registry/registered/delete-registered-model";
import { deleteRegisteredModelTag } from "@/lib/registry/registered/delete-registered-model-tag";
import { getLatestVersions } from "@/lib/registry/registered/get-latest-versions";
import { getRegisteredModel } from "@/lib/registry/registered/get-registered-model";
import { getVersionByAlias } from "@/lib/registry/registered/get-version-by-alias";
import { renameRegisteredModel } from "@/lib/registry/registered/rename-registered-model";
import { searchRegisteredModels } from "@/lib/registry/registered/search-registered-models";
import { setAlias } from "@/lib/registry/registered/set-alias";
import { setRegisteredModelTag } from "@/lib/registry/registered/set-registered-model-tag";
import { updateRegisteredModel } from "@/lib/registry/registered/update-registered-model";
import { orAskPromotion } from "../ask-promotion";
import { filled } from "../filled";
import type { MlflowOperation } from "../operation";
import { readDescription, readName, readSearch, readTag, readTags, readVersionKey } from "../registry-input";
import { modelWire, versionWire } from "../registry-wire";

const latestVersions: MlflowOperation["handle"] = async (ctx, input) => {
  const found = await getLatestVersions(ctx, { name: readName(input), stages: input.texts("stages") });
  return { model_versions: filled(found.map(versionWire)) };
};

export const registeredModelOperations: readonly MlflowOperation[] = [
  {
    method: "POST",
    path: "registered-models/create",
    access: "registry",
    handle: async (ctx, input) => {
      const given = { name: readName(input), description: readDescription(input), tags: readTags(input) };
      return { registered_model: modelWire(await createRegisteredModel(ctx, given)) };
    },
  },
  {
    method: "GET",
    path: "registered-models/get",
    access: "read",
    handle: async (ctx, input) => ({
      registered_model: modelWire(await getRegisteredModel(ctx, readName(input))),
    }),
  },
  {
    method: "POST",
    path: "registered-models/rename",
    access: "registry",
    handle: async (ctx, input) => {
      const given = { name: readName(input), newName: input.text("new_name", { required: true }) };
      return { registered_model: modelWire(await renameRegisteredModel(ctx, given)) };
    },
  },
  {
    method: "PATCH",
    path: "registered-models/update",
    access: "registry",
    handle: async (ctx, input) => {
      const given = { name: readName(input), description: readDescription(input) };
      return { registered_model: modelWire(await updateRegisteredModel(ctx, given)) };
    },
  },
  {
    method: "DELETE",
    path: "registered-models/delete",
    access: "registry",
    handle: async (ctx, input) => {
      await deleteRegisteredModel(ctx, readName(input));
      return {};
    },
  },
  {
    method: "GET",
    path: "registered-models/search",
    access: "read",
    handle: async (ctx, input) => {
      const page = await searchRegisteredModels(ctx, readSearch(input, { fallback: 100, maximum: 1000 }));
      return { registered_models: filled(page.found.map(modelWire)), next_page_token: page.nextPageToken };
    },
  },
  { method: "POST", path: "registered-models/get-latest-versions", access: "read", handle: latestVersions },
  { method: "GET", path: "registered-models/get-latest-versions", access: "read", handle: latestVersions },
  {
    method: "POST",
    path: "registered-models/set-tag",
    access: "registry",
    handle: async (ctx, input) => {
      await setRegisteredModelTag(ctx, { name: readName(input), ...readTag(input) });
      return {};
    },
  },
  {
    method: "DELETE",
    path: "registered-models/delete-tag",
    access: "registry",
    handle: async (ctx, input) => {
      await deleteRegisteredModelTag(ctx, {
        name: readName(input),
        key: input.text("key", { required: true }),
      });
      return {};
    },
  },
  {
    method: "POST",
    path: "registered-models/alias",
    access: "registry",
    handle: async (ctx, input) => {
      const alias = input.text("alias", { required: true });
      const key = readVersionKey(input);
      await orAskPromotion(ctx, { ...key, alias }, () => setAlias(ctx, { alias, ...key }));
      return {};
    },
  },
  {
    method: "DELETE",
    path: "registered-models/alias",
    access: "registry",
    handle: async (ctx, input) => {
      await deleteAlias(ctx, { name: readName(input), alias: input.text("alias", { required: true }) });
      return {};
    },
  },
  {
    method: "GET",
    path: "registered-models/alias",
    access: "read",
    handle: async (ctx, input) => {
      const given = { name: readName(input), alias: input.text("alias", { required: true }) };
      return { model_version: versionWire(await getVersionByAlias(ctx, given)) };
    },
  },
];
