import { evaluateNow } from "@/lib/alerts/evaluate-due";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const POST = route({
  access: "manage",
  params: ModelPath,
  handle: ({ ctx, params }) => evaluateNow(ctx, { model: params.name }),
});
