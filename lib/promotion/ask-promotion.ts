import "server-only";
import { authorize } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import type { NewPromotion } from "@/lib/contracts/promotions";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { loadEnvironment } from "@/lib/registry/environments/find-environment";
import { holdVersion, lockRegistered } from "@/lib/registry/environments/registered-lock";
import { addRequest } from "./add-request";
import { applyRequest } from "./apply-request";
import { checkRequest } from "./check-request";
import type { RequestRecord } from "./request-record";
import { tellAsked } from "./tell-asked";

/** Asks for a version to become an environment's champion; an emergency makes it so at once. */
export async function askPromotion(ctx: Context, input: NewPromotion): Promise<RequestRecord> {
  const { emergency } = input;
  if (emergency) requireEmergency(ctx, input, emergency.confirm);
  const made = await transaction(ctx.db.pool, async (client) => {
    const environment = await loadEnvironment(client, input.environment);
    const model = await lockRegistered(client, input.model);
    await holdVersion(client, model, input.version);
    const { version, note, draft } = input;
    if (emergency) {
      const asked = { version, kind: "emergency", state: "approved", note: emergency.reason } as const;
      const request = await addRequest(client, ctx, model, environment, asked);
      return applyRequest(client, ctx, request, emergency.reason);
    }
    const asked = { version, kind: "promotion", state: draft ? "draft" : "checking", note } as const;
    const request = await addRequest(client, ctx, model, environment, asked);
    if (!draft) await tellAsked(client, ctx, request);
    return request;
  });
  return checkRequest(ctx, made.id);
}

function requireEmergency({ actor }: Context, input: NewPromotion, confirm: string): void {
  const decision = authorize(actor, "approve", { model: input.model });
  if (!decision.allowed) {
    throw new AppError("forbidden", "Refused: an emergency is for those who may approve: leads and admins.");
  }
  const expected = `${input.model} ${input.version} ${input.environment}`;
  if (confirm === expected) return;
  throw new AppError("confirmation_required", `Nothing changed: type ${expected} to confirm.`, [
    { name: "emergency.confirm", reason: `must be ${expected}` },
  ]);
}
