import type { RegisteredModel, RegisteredVersion } from "@/lib/registry/registered/registered-model";
import { filled } from "./filled";

/** A version as clients read it. Without its status they would wait minutes for it to become ready. */
export const versionWire = (version: RegisteredVersion): object => ({
  name: version.name,
  version: String(version.number),
  creation_timestamp: version.createdMs,
  last_updated_timestamp: version.updatedMs,
  current_stage: version.stage,
  description: version.description ?? undefined,
  source: version.source,
  run_id: version.runId ?? undefined,
  run_link: version.runLink ?? undefined,
  model_id: version.loggedModelId ?? undefined,
  status: "READY",
  tags: filled(version.tags),
  aliases: filled(version.aliases),
});

export const modelWire = (model: RegisteredModel): object => ({
  name: model.name,
  creation_timestamp: model.createdMs,
  last_updated_timestamp: model.updatedMs,
  description: model.description ?? undefined,
  latest_versions: filled(model.latestVersions.map(versionWire)),
  tags: filled(model.tags),
  aliases: filled(model.aliases.map(({ alias, number }) => ({ alias, version: String(number) }))),
});
