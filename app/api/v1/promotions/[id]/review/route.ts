import { WithReason } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { review } from "@/lib/promotion/decide";
import { requestRoute } from "@/lib/promotion/request-route";

export const POST = requestRoute({
  access: "approve",
  body: WithReason,
  move: (ctx, id, { reason }) => review(ctx, id, reason),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
