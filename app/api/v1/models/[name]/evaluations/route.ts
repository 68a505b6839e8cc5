import { evaluateNow } from "@/lib/alerts/evaluate-due";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const POST = route({
  access: "manage",
  params: ModelPath,
  handle: ({ ctx, params }) => evaluateNow(ctx, { model: params.name }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
