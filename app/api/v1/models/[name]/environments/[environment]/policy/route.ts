import { ModelEnvironmentPath } from "@/lib/contracts/environments";
import { PolicyPatch } from "@/lib/contracts/promotion-policy";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { putModelPolicy } from "@/lib/registry/environments/change-environments";
import { listModelEnvironments } from "@/lib/registry/environments/list-environments";

export const PUT = route({
  access: "policy",
  params: ModelEnvironmentPath,
  body: PolicyPatch,
  handle: async ({ ctx, params, body }) => {
    await putModelPolicy(ctx, params, body);
    return listModelEnvironments(ctx, params.name);
  },
});

export const { GET, POST, PATCH, DELETE, OPTIONS } = otherMethods("PUT");
