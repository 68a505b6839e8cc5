import "server-only";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { loadEnvironment } from "./find-environment";
import { holdVersion, lockRegistered } from "./registered-lock";
import { holderOf, takeChallenger } from "./take-slot";

/** Puts a version beside the champion, to be held against it; null empties the place. */
export async function chooseChallenger(
  ctx: Context,
  { name, environment: wanted }: { readonly name: string; readonly environment: string },
  version: number | null,
): Promise<void> {
  const choose = async (client: PoolClient) => {
    const environment = await loadEnvironment(client, wanted);
    const model = await lockRegistered(client, name);
    if (version !== null) {
      await holdVersion(client, model, version);
      if ((await holderOf(client, model, environment, "champion")) === version) {
        const reason = `version ${version} is the champion of ${environment.name}`;
        throw new AppError("promotion_refused", `Nothing changed: ${reason}.`, [{ name: "version", reason }]);
      }
    }
    return takeChallenger(client, ctx, model, environment, version, { cause: "challenger" });
  };
  await audited(ctx, choose, ({ from }) => ({
    action: "challenger.set",
    resource: `registered-model/${name}`,
    before: { version: from },
    after: { environment: wanted, version },
  }));
}
