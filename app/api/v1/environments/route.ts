import { NewEnvironment } from "@/lib/contracts/environments";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { createEnvironment } from "@/lib/registry/environments/change-environments";
import { listEnvironments } from "@/lib/registry/environments/list-environments";

export const GET = route({ access: "read", handle: ({ ctx }) => listEnvironments(ctx) });

export const POST = route({
  access: "policy",
  body: NewEnvironment,
  status: 201,
  handle: ({ ctx, body }) => createEnvironment(ctx, body),
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
