import { RegisteredPath } from "@/lib/contracts/environments";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { listModelEnvironments } from "@/lib/registry/environments/list-environments";

export const GET = route({
  access: "read",
  params: RegisteredPath,
  handle: ({ ctx, params }) => listModelEnvironments(ctx, params.name),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
