import "server-only";
import type { Context } from "@/lib/context";
import type {
  ConfigurationAnswer,
  ConfigurationDifference,
  ConfigurationFile,
} from "@/lib/contracts/configuration";
import { env } from "@/lib/env";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { checkConfiguration } from "./check-configuration";
import { findFile, hashOfText } from "./configuration-files";
import { firstDifference } from "./line-diff";
import { parseConfiguration } from "./parse-configuration";
import { type ConfigurationPlan, planConfiguration } from "./plan-configuration";
import { readConfiguration, type StoredConfiguration } from "./read-configuration";
import type { Place } from "./read-document";
import { suggestConfiguration } from "./suggest-configuration";

/** What is stored for a model, what holds now and is not so, and what its file says. */
export async function getConfiguration(ctx: Context, name: string): Promise<ConfigurationAnswer> {
  const model = await loadModel(ctx.db.pool, name);
  const stored = await readConfiguration(ctx.db.pool, name);
  return {
    model: model.name,
    task: model.task,
    revision: stored?.revision ?? 0,
    source: stored?.source ?? suggestConfiguration(model),
    configuration: stored?.configuration ?? null,
    savedAt: stored?.savedAt.toISOString() ?? null,
    savedBy: stored?.savedBy ?? null,
    drift: stored ? driftOf(stored, model) : [],
    file: await fileDrift(model, stored),
  };
}

function driftOf(
  { source, configuration }: StoredConfiguration,
  model: ModelRecord,
): ConfigurationDifference[] {
  const { placeOf } = parseConfiguration(source);
  return differencesOf(planConfiguration(configuration, model), (key) => placeOf(key.split("."), "key"));
}

/** What a plan would still change, and what it cannot, as what is so now beside what the text says. */
export function differencesOf(
  { changes, differences }: Pick<ConfigurationPlan, "changes" | "differences">,
  placeOf: (key: string) => Place,
): ConfigurationDifference[] {
  const open = changes.map(({ key, before, after }) => ({
    key,
    file: after ?? "nothing",
    database: before ?? "nothing",
    mends: "apply" as const,
  }));
  return [...open, ...differences].map((each) => ({ ...each, line: placeOf(each.key).line }));
}

async function fileDrift(
  model: ModelRecord,
  stored: StoredConfiguration | null,
): Promise<ConfigurationFile | null> {
  const file = await findFile(env().PLUMBLINE_CONFIG, model.name);
  if (!file || file.source === stored?.source) return null;
  const hash = hashOfText(file.source);
  if (hash === stored?.declined) return null;
  return {
    path: file.name,
    line: firstDifference(stored?.source ?? "", file.source) || 1,
    source: file.source,
    hash,
    problems: [...checkConfiguration(file.source, model).problems],
  };
}
