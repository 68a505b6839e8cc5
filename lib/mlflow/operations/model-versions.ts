import "server-only";
import { createVersion } from "@/lib/registry/registered/create-version";
import { deleteVersion } from "@/lib/registry/registered/delete-version";
import { deleteVersionTag } from "@/lib/registry/registered/delete-version-tag";
import { getDownloadUri } from "@/lib/registry/registered/get-download-uri";
import { getVersion } from "@/lib/registry/registered/get-version";
import { searchVersions } from "@/lib/registry/registered/search-versions";
import { setVersionTag } from "@/lib/registry/registered/set-version-tag";
import { transitionStage } from "@/lib/registry/registered/transition-stage";
import { updateVersion } from "@/lib/registry/registered/update-version";
import { orAskPromotion } from "../ask-promotion";
import { filled } from "../filled";
import { missingValue } from "../input-problem";
import type { MlflowOperation } from "../operation";
import { readDescription, readName, readSearch, readTag, readTags, readVersionKey } from "../registry-input";
import { versionWire } from "../registry-wire";

export const modelVersionOperations: readonly MlflowOperation[] = [
  {
    method: "POST",
    path: "model-versions/create",
    access: "registry",
    handle: async (ctx, input) => {
      const made = await createVersion(ctx, {
        name: readName(input),
        source: input.text("source", { required: true }),
        runId: input.text("run_id") || null,
        loggedModelId: input.text("model_id") || null,
        runLink: input.text("run_link") || null,
        description: readDescription(input),
        tags: readTags(input),
      });
      return { model_version: versionWire(made) };
    },
  },
  {
    method: "GET",
    path: "model-versions/get",
    access: "read",
    handle: async (ctx, input) => ({
      model_version: versionWire(await getVersion(ctx, readVersionKey(input))),
    }),
  },
  {
    method: "PATCH",
    path: "model-versions/update",
    access: "registry",
    handle: async (ctx, input) => {
      const given = { ...readVersionKey(input), description: readDescription(input) };
      return { model_version: versionWire(await updateVersion(ctx, given)) };
    },
  },
  {
    method: "DELETE",
    path: "model-versions/delete",
    access: "registry",
    handle: async (ctx, input) => {
      await deleteVersion(ctx, readVersionKey(input));
      return {};
    },
  },
  {
    method: "GET",
    path: "model-versions/search",
    access: "read",
    handle: async (ctx, input) => {
      const page = await searchVersions(ctx, readSearch(input, { fallback: 10_000, maximum: 200_000 }));
      return { model_versions: filled(page.found.map(versionWire)), next_page_token: page.nextPageToken };
    },
  },
  {
    method: "POST",
    path: "model-versions/transition-stage",
    access: "registry",
    handle: async (ctx, input) => {
      const key = readVersionKey(input);
      const stage = input.text("stage", { required: true });
      const archiveExisting = input.boolean("archive_existing_versions");
      if (archiveExisting === undefined) throw missingValue("archive_existing_versions");
      const move = () => transitionStage(ctx, { ...key, stage, archiveExisting });
      return { model_version: versionWire(await orAskPromotion(ctx, { ...key, stage }, move)) };
    },
  },
  {
    method: "GET",
    path: "model-versions/get-download-uri",
    access: "read",
    handle: async (ctx, input) => ({ artifact_uri: await getDownloadUri(ctx, readVersionKey(input)) }),
  },
  {
    method: "POST",
    path: "model-versions/set-tag",
    access: "registry",
    handle: async (ctx, input) => {
      await setVersionTag(ctx, { ...readVersionKey(input), ...readTag(input) });
      return {};
    },
  },
  {
    method: "DELETE",
    path: "model-versions/delete-tag",
    access: "registry",
    handle: async (ctx, input) => {
      await deleteVersionTag(ctx, { ...readVersionKey(input), key: input.text("key", { required: true }) });
      return {};
    },
  },
];
