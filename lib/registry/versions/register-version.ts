import "server-only";
import type { Context } from "@/lib/context";
import type { NewVersion } from "@/lib/contracts/versions";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { createRegisteredModel } from "../registered/create-registered-model";
import { createVersion } from "../registered/create-version";

/** Registers a version by hand, and its model when that is its first one. */
export async function registerVersion(ctx: Context, name: string, input: NewVersion): Promise<number> {
  await createRegisteredModel(ctx, { name, description: null, tags: [] }).catch((error: unknown) => {
    if (!(error instanceof MlflowError && error.code === "RESOURCE_ALREADY_EXISTS")) throw error;
  });
  const { number } = await createVersion(ctx, {
    name,
    source: input.source,
    runId: input.run ?? null,
    loggedModelId: null,
    runLink: null,
    description: input.description ?? null,
    tags: Object.entries(input.tags).map(([key, value]) => ({ key, value })),
  });
  return number;
}
