import { DeliveriesQuery } from "@/lib/contracts/channels";
import { listDeliveries } from "@/lib/delivery/list-deliveries";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "read",
  query: DeliveriesQuery,
  handle: ({ ctx, query }) => listDeliveries(ctx, query),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
