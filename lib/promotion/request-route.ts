import "server-only";
import type { z } from "zod";
import type { Access } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import { type Promotion, PromotionPath } from "@/lib/contracts/promotions";
import { route } from "@/lib/http/route";
import { getPromotion } from "./describe-request";
import { modelOfRequest } from "./request-record";

interface RequestRoute<B> {
  readonly access: Access;
  readonly body?: z.ZodType<B>;
  readonly move: (ctx: Context, id: number, body: B) => Promise<unknown>;
}

/** A route that does something with a request and answers with what became of it. */
export const requestRoute = <B = unknown>({ access, body, move }: RequestRoute<B>) =>
  route<{ id: number }, unknown, B, Promotion>({
    access,
    modelOf: modelOfRequest,
    params: PromotionPath,
    body,
    handle: async ({ ctx, params: { id }, body: given }) => {
      await move(ctx, id, given);
      return getPromotion(ctx, id);
    },
  });
