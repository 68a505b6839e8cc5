import { WithReason } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { cancel } from "@/lib/promotion/decide";
import { requestRoute } from "@/lib/promotion/request-route";

export const POST = requestRoute({
  access: "registry",
  body: WithReason,
  move: (ctx, id, { reason }) => cancel(ctx, id, reason),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
