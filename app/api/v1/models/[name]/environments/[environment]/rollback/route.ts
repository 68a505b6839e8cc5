import { ModelEnvironmentPath, RollbackOrder } from "@/lib/contracts/environments";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getPromotion } from "@/lib/promotion/describe-request";
import { rollBack } from "@/lib/promotion/roll-back";

export const POST = route({
  access: "rollback",
  params: ModelEnvironmentPath,
  body: RollbackOrder,
  status: 201,
  handle: async ({ ctx, params, body }) => {
    const { id } = await rollBack(ctx, params, body);
    return getPromotion(ctx, id);
  },
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
