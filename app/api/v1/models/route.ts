import { CreateModel } from "@/lib/contracts/model";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getFleet } from "@/lib/monitor/get-fleet";
import { createModel } from "@/lib/registry/create-model";
import { getModel } from "@/lib/registry/get-model";

export const GET = route({ access: "read", handle: ({ ctx }) => getFleet(ctx) });

export const POST = route({
  access: "manage",
  body: CreateModel,
  status: 201,
  handle: async ({ ctx, body }) => {
    const { name } = await createModel(ctx, body);
    return getModel(ctx, name);
  },
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
