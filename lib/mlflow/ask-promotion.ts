import "server-only";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { addRequest } from "@/lib/promotion/add-request";
import { tellAsked } from "@/lib/promotion/tell-asked";
import { findByAlias, findByStage } from "@/lib/registry/environments/find-environment";
import { holdVersion, lockRegistered } from "@/lib/registry/environments/registered-lock";
import type { VersionKey } from "@/lib/registry/registered/get-version";
import { canonicalStage } from "@/lib/registry/registered/stage";

type Wanted = VersionKey & ({ readonly stage: string } | { readonly alias: string });

/**
 * Makes a change of a stage or alias; where others must approve it, asks them and says so. The worker runs the gates.
 */
export async function orAskPromotion<T>(ctx: Context, wanted: Wanted, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "promotion_required") throw error;
    const where = await ask(ctx, wanted);
    throw new MlflowError("PERMISSION_DENIED", where ? `${error.message} ${where}` : error.message);
  }
}

function ask(ctx: Context, wanted: Wanted): Promise<string | null> {
  return transaction(ctx.db.pool, async (client) => {
    const environment =
      "stage" in wanted
        ? await findByStage(client, canonicalStage(wanted.stage))
        : await findByAlias(client, wanted.alias);
    // Leaving an environment, or stepping down in it, is for its page.
    if (!environment || ("alias" in wanted && wanted.alias !== environment.championAlias)) return null;
    const model = await lockRegistered(client, wanted.name);
    await holdVersion(client, model, wanted.number);
    const asked = { version: wanted.number, kind: "promotion", state: "checking", note: "" } as const;
    const request = await addRequest(client, ctx, model, environment, asked);
    await tellAsked(client, ctx, request);
    return `Request ${request.id} asks for it now: /promotions/${request.id}.`;
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "promotion_open") return error.message;
    throw error;
  });
}
