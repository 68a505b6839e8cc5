import { readSource } from "@/lib/config/answer-configuration";
import { checkText } from "@/lib/config/check-text";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const POST = route({
  access: "read",
  params: ModelPath,
  handle: async ({ ctx, params, request }) => checkText(ctx, params.name, await readSource(request)),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
