import { PromotionPath } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getPromotion } from "@/lib/promotion/describe-request";

export const GET = route({
  access: "read",
  params: PromotionPath,
  handle: ({ ctx, params }) => getPromotion(ctx, params.id),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
