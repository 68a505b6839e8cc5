import { Approval } from "@/lib/contracts/promotions";
import { otherMethods } from "@/lib/http/refuse";
import { approve } from "@/lib/promotion/decide";
import { requestRoute } from "@/lib/promotion/request-route";

export const POST = requestRoute({
  access: "comment",
  body: Approval,
  move: approve,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
