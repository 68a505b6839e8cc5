import { resolveConfiguration } from "@/lib/config/resolve-configuration";
import { ResolveConfiguration } from "@/lib/contracts/configuration";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const POST = route({
  access: "manage",
  params: ModelPath,
  body: ResolveConfiguration,
  handle: ({ ctx, params, body }) => resolveConfiguration(ctx, params.name, body),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
