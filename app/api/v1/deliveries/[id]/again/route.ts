import { DeliveryPath } from "@/lib/contracts/channels";
import { sendAgain } from "@/lib/delivery/send-again";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "policy",
  params: DeliveryPath,
  handle: ({ ctx, params }) => sendAgain(ctx, params.id),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
