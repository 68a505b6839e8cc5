import { PromotionPath } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { submit } from "@/lib/promotion/decide";
import { getPromotion } from "@/lib/promotion/describe-request";
import { modelOfRequest } from "@/lib/promotion/request-record";

export const POST = route({
  access: "registry",
  modelOf: modelOfRequest,
  params: PromotionPath,
  handle: async ({ ctx, params }) => {
    await submit(ctx, params.id);
    return getPromotion(ctx, params.id);
  },
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
