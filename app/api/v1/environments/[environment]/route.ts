import { EnvironmentPatch, EnvironmentPath } from "@/lib/contracts/environments";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { deleteEnvironment, patchEnvironment } from "@/lib/registry/environments/change-environments";

export const PATCH = route({
  access: "policy",
  params: EnvironmentPath,
  body: EnvironmentPatch,
  handle: ({ ctx, params, body }) => patchEnvironment(ctx, params.environment, body),
});

export const DELETE = route({
  access: "policy",
  params: EnvironmentPath,
  handle: async ({ ctx, params }) => {
    await deleteEnvironment(ctx, params.environment);
    return new Response(null, { status: 204 });
  },
});

export const { GET, POST, PUT, OPTIONS } = otherMethods("PATCH", "DELETE");
