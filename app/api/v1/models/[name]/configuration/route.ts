import { answerConfiguration, putConfiguration } from "@/lib/config/answer-configuration";
import { ConfigurationQuery } from "@/lib/contracts/configuration";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: ConfigurationQuery,
  handle: ({ ctx, params, query: { format }, request }) =>
    answerConfiguration(ctx, params.name, { format, request }),
});

export const PUT = route({
  access: "manage",
  params: ModelPath,
  handle: ({ ctx, params, request }) => putConfiguration(ctx, params.name, request),
});

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
