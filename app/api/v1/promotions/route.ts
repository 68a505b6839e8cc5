import { NewPromotion, PromotionsQuery } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { askPromotion } from "@/lib/promotion/ask-promotion";
import { getPromotion, listPromotions } from "@/lib/promotion/describe-request";

export const GET = route({
  access: "read",
  query: PromotionsQuery,
  handle: ({ ctx, query }) => listPromotions(ctx, query),
});

export const POST = route({
  access: "registry",
  body: NewPromotion,
  status: 201,
  handle: async ({ ctx, body }) => {
    const { id } = await askPromotion(ctx, body);
    return getPromotion(ctx, id);
  },
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
