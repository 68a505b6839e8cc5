import { otherMethods } from "@/lib/http/refuse";
import { submit } from "@/lib/promotion/decide";
import { requestRoute } from "@/lib/promotion/request-route";

export const POST = requestRoute({
  access: "registry",
  move: submit,
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
