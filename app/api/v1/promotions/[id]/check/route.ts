import { otherMethods } from "@/lib/http/refuse";
import { recheckRequest } from "@/lib/promotion/check-request";
import { requestRoute } from "@/lib/promotion/request-route";

export const POST = requestRoute({
  access: "registry",
  move: (ctx, id) => recheckRequest(ctx, id),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
