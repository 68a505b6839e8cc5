import { PromotionPath, WithReason } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { reject } from "@/lib/promotion/decide";
import { getPromotion } from "@/lib/promotion/describe-request";
import { modelOfRequest } from "@/lib/promotion/request-record";

export const POST = route({
  access: "approve",
  modelOf: modelOfRequest,
  params: PromotionPath,
  body: WithReason,
  handle: async ({ ctx, params, body }) => {
    await reject(ctx, params.id, body.reason);
    return getPromotion(ctx, params.id);
  },
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
