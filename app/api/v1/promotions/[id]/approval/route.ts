import { Approval, PromotionPath } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { approve } from "@/lib/promotion/decide";
import { getPromotion } from "@/lib/promotion/describe-request";
import { modelOfRequest } from "@/lib/promotion/request-record";

export const POST = route({
  access: "registry",
  modelOf: modelOfRequest,
  params: PromotionPath,
  body: Approval,
  handle: async ({ ctx, params, body }) => {
    await approve(ctx, params.id, body);
    return getPromotion(ctx, params.id);
  },
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
