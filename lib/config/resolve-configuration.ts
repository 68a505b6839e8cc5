import "server-only";
import type { PoolClient } from "pg";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { ConfigurationAnswer, ResolveConfiguration } from "@/lib/contracts/configuration";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ModelRecord } from "@/lib/registry/model-record";
import { changeModel } from "@/lib/registry/patch-model";
import { checkConfiguration } from "./check-configuration";
import { type FoundFile, findFile, hashOfText } from "./configuration-files";
import { getConfiguration } from "./get-configuration";
import { readConfiguration, type StoredConfiguration } from "./read-configuration";
import { requireRevision } from "./require-revision";
import { invalidConfiguration, saveInside, withModel } from "./save-configuration";
import { storeRevision } from "./store-revision";

/** Decides between what is stored, what a file says and what holds now. */
export async function resolveConfiguration(
  ctx: Context,
  name: string,
  { choice, revision, file: hash }: ResolveConfiguration,
): Promise<ConfigurationAnswer> {
  // A place of files may be slow: it is not waited for with the model held.
  const file = choice === "apply_stored" ? null : await requireFile(name, hash);
  await withModel(ctx, name, async (client, model) => {
    const stored = await readConfiguration(client, name);
    await requireRevision(client, name, stored, revision);
    if (!file) return applyStored(client, ctx, model, requireStored(stored, name));
    if (choice === "take_file") {
      await saveInside(client, ctx, model, { source: file.source, revision, file: file.name });
      return;
    }
    const { source, configuration } = requireStored(stored, name);
    await storeRevision(client, ctx, "configuration.keep", {
      model: name,
      before: stored,
      source,
      configuration,
      file: null,
      declined: hashOfText(file.source),
    });
  });
  return getConfiguration(ctx, name);
}

async function applyStored(
  client: PoolClient,
  ctx: Context,
  model: ModelRecord,
  { source, revision }: StoredConfiguration,
): Promise<void> {
  const { plan, problems } = checkConfiguration(source, model);
  if (!plan) throw invalidConfiguration(problems);
  if (plan.changes.length === 0) return;
  await changeModel(client, ctx, model, plan.patch);
  await recordChange(client, ctx, {
    action: "configuration.apply",
    resource: `model/${model.name}`,
    after: { revision, changes: plan.changes },
  });
}

function requireStored(stored: StoredConfiguration | null, name: string): StoredConfiguration {
  if (stored) return stored;
  throw new AppError("invalid_request", `Nothing is stored for ${name} yet: save a configuration first.`, [
    { name: "choice", reason: "needs a stored configuration" },
  ]);
}

async function requireFile(name: string, hash: string | undefined): Promise<FoundFile> {
  const file = await findFile(env().PLUMBLINE_CONFIG, name);
  if (file && hash !== undefined && hash !== hashOfText(file.source)) {
    throw new AppError("stale_configuration", `${file.name} changed since it was looked at.`, [
      { name: "file", reason: "is the hash of an earlier text" },
    ]);
  }
  if (file) return file;
  throw new AppError("unknown_file", `No file of PLUMBLINE_CONFIG is of ${name}.`, [
    { name: "choice", reason: "needs a file" },
  ]);
}
