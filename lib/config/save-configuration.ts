import "server-only";
import type { PoolClient } from "pg";
import type { Context } from "@/lib/context";
import type { ConfigurationChange, ConfigurationProblem } from "@/lib/contracts/configuration";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { lockModel } from "@/lib/ingest/ingest-lock";
import type { ModelRecord } from "@/lib/registry/model-record";
import { changeModel } from "@/lib/registry/patch-model";
import { checkConfiguration } from "./check-configuration";
import { loadConfiguredModel } from "./load-configured-model";
import { readConfiguration } from "./read-configuration";
import { type BaseRevision, requireRevision } from "./require-revision";
import { storeRevision } from "./store-revision";

export interface SaveInput {
  readonly source: string;
  readonly revision: BaseRevision;
  /** The file that it comes from, where it does. */
  readonly file?: string;
}

export interface Saved {
  readonly saved: boolean;
  readonly changes: readonly ConfigurationChange[];
}

/** Stores a text as the next revision and makes the model follow it; the text that is stored already changes nothing. */
export async function saveConfiguration(ctx: Context, name: string, input: SaveInput): Promise<Saved> {
  return withModel(ctx, name, (client, model) => saveInside(client, ctx, model, input));
}

/** Work on a model that nothing else changes meanwhile, in one transaction. */
export async function withModel<T>(
  ctx: Context,
  name: string,
  work: (client: PoolClient, model: ModelRecord) => Promise<T>,
): Promise<T> {
  const { id } = await loadConfiguredModel(ctx.db.pool, name);
  return transaction(ctx.db.pool, async (client) => {
    await lockModel(client, id, "alone");
    return work(client, await loadConfiguredModel(client, name));
  });
}

export async function saveInside(
  client: PoolClient,
  ctx: Context,
  model: ModelRecord,
  { source, revision, file }: SaveInput,
): Promise<Saved> {
  const before = await readConfiguration(client, model.name);
  if (before?.source === source) return { saved: false, changes: [] };
  await requireRevision(client, model.name, before, revision);
  const { configuration, plan, problems } = checkConfiguration(source, model);
  if (!configuration) throw invalidConfiguration(problems);
  await storeRevision(client, ctx, "configuration.save", {
    model: model.name,
    before,
    source,
    configuration,
    file: file ?? null,
    declined: file ? null : (before?.declined ?? null),
  });
  if (plan.changes.length > 0) await changeModel(client, ctx, model, plan.patch);
  return { saved: true, changes: plan.changes };
}

export function invalidConfiguration(problems: readonly ConfigurationProblem[]): AppError {
  const first = problems[0];
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
  return new AppError(
    "invalid_configuration",
    `The configuration is not valid: line ${first?.line}${first?.key ? `, ${first.key}` : ""}: ${first?.reason}${more}.`,
    problems.map(({ line, column, key, reason }) => ({ name: key, reason, line, column })),
  );
}
