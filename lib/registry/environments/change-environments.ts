import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import type { EnvironmentPatch, EnvironmentSummary, NewEnvironment } from "@/lib/contracts/environments";
import type { PolicyPatch } from "@/lib/contracts/promotion-policy";
import { AppError } from "@/lib/errors";
import type { EnvironmentRecord } from "./environment-record";
import { loadEnvironment } from "./find-environment";
import { summarise } from "./list-environments";
import { placeBeforeServing, placeEnvironment } from "./place-environment";
import { lockRegistered } from "./registered-lock";

const uniqueViolation = "23505";
/** What refuses to go while others point at it: a foreign key, or one that restricts. */
const stillNamed = ["23001", "23503"];

/** A team's own environment. MLflow's clients see its champion and challenger as aliases. */
export async function createEnvironment(ctx: Context, input: NewEnvironment): Promise<EnvironmentSummary> {
  const alias = input.name.toLowerCase().replaceAll(".", "-");
  const make = async (client: PoolClient) => {
    const place = input.position ?? (await placeBeforeServing(client));
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO environment (name, position, champion_alias, challenger_alias, policy, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [input.name, place, alias, `${alias}-challenger`, input.policy ?? {}, ctx.now],
    );
    await placeEnvironment(client, rows[0]!.id, place);
  };
  const describe = () => ({
    action: "environment.create",
    resource: `environment/${input.name}`,
    after: input,
  });
  await audited(ctx, make, describe).catch((error: { code?: string }) => {
    throw error.code === uniqueViolation ? nameTaken(input.name) : error;
  });
  return summarise(await loadEnvironment(ctx.db.pool, input.name));
}

/** Moves an environment in the order, or replaces what is given of its policy. */
export async function patchEnvironment(
  ctx: Context,
  name: string,
  patch: EnvironmentPatch,
): Promise<EnvironmentSummary> {
  const before = await loadEnvironment(ctx.db.pool, name);
  const change = async (client: PoolClient) => {
    await client.query("UPDATE environment SET policy = policy || $2 WHERE id = $1", [
      before.id,
      patch.policy ?? {},
    ]);
    if (patch.position !== undefined) await placeEnvironment(client, before.id, patch.position);
  };
  await audited(ctx, change, () => ({
    action: "environment.change",
    resource: `environment/${before.name}`,
    before: { position: before.position, policy: before.policy },
    after: patch,
  }));
  return summarise(await loadEnvironment(ctx.db.pool, name));
}

/** Removes an environment that nothing stands in and no request was made for; the two of MLflow's stages stay. */
export async function deleteEnvironment(ctx: Context, name: string): Promise<void> {
  const environment = await loadEnvironment(ctx.db.pool, name);
  if (environment.stage) throw inUse(environment, "is one of MLflow's stages");
  const remove = (client: PoolClient) =>
    client.query("DELETE FROM environment WHERE id = $1", [environment.id]);
  const describe = () => ({ action: "environment.delete", resource: `environment/${environment.name}` });
  await audited(ctx, remove, describe).catch((error: { code?: string }) => {
    throw stillNamed.includes(error.code ?? "") ? inUse(environment, "has versions or requests") : error;
  });
}

/** What a model's policy says otherwise than the environment's, whole. */
export async function putModelPolicy(
  ctx: Context,
  { name, environment: wanted }: { readonly name: string; readonly environment: string },
  policy: PolicyPatch,
): Promise<void> {
  const environment = await loadEnvironment(ctx.db.pool, wanted);
  const change = async (client: PoolClient) => {
    const model = await lockRegistered(client, name);
    await client.query(
      `INSERT INTO model_environment (registered_model_id, environment_id, policy) VALUES ($1, $2, $3)
       ON CONFLICT (registered_model_id, environment_id) DO UPDATE SET policy = excluded.policy`,
      [model.id, environment.id, policy],
    );
  };
  await audited(ctx, change, () => ({
    action: "policy.change",
    resource: `registered-model/${name}`,
    after: { environment: environment.name, policy },
  }));
}

const nameTaken = (name: string) =>
  new AppError(
    "environment_exists",
    `There is an environment named ${name}, or one whose alias it would have.`,
    [{ name: "name", reason: "is taken" }],
  );

const inUse = ({ name }: EnvironmentRecord, reason: string) =>
  new AppError("environment_in_use", `${name} stays: it ${reason}.`, [{ name: "environment", reason }]);
