import { randomUUID } from "node:crypto";
import type { Actor, Context } from "@/lib/context";
import type { PolicyPatch } from "@/lib/contracts/promotion-policy";
import type { Role } from "@/lib/contracts/roles";
import { createPerson } from "@/lib/people/create-person";
import { putModelPolicy } from "@/lib/registry/environments/change-environments";
import { createRegisteredModel } from "@/lib/registry/registered/create-registered-model";
import { createVersion } from "@/lib/registry/registered/create-version";
import type { TestContext } from "@/tests/support/database";

/** The same world as somebody with an account sees it. */
export async function asPerson(
  ctx: TestContext,
  role: Role,
  name = `${role} ${randomUUID()}`,
): Promise<Context> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await createPerson(ctx, { name, email, password: "a long enough one", role });
  const actor: Actor = { kind: "person", id, name, email, role, grants: {} };
  return { ...ctx, actor };
}

export const later = (ctx: Context, hours: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + hours * 3_600_000),
});

/** A registered model with so many versions, whose Production takes only what the gates given here say. */
export async function register(
  ctx: Context,
  name: string,
  versions: number,
  policy: PolicyPatch = { gates: [] },
): Promise<void> {
  await createRegisteredModel(ctx, { name, description: null, tags: [] });
  for (let version = 0; version < versions; version++) {
    await createVersion(ctx, {
      name,
      source: "s3://bucket/model",
      runId: null,
      loggedModelId: null,
      description: null,
      runLink: null,
      tags: [],
    });
  }
  await putModelPolicy(ctx, { name, environment: "Production" }, policy);
}
