import { RegisteredPath } from "@/lib/contracts/environments";
import { NewVersion } from "@/lib/contracts/versions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getRegistryVersion } from "@/lib/promotion/get-registry-version";
import { listRegistryVersions } from "@/lib/registry/versions/list-registry-versions";
import { registerVersion } from "@/lib/registry/versions/register-version";

export const GET = route({
  access: "read",
  params: RegisteredPath,
  handle: ({ ctx, params }) => listRegistryVersions(ctx, params.name),
});

export const POST = route({
  access: "registry",
  params: RegisteredPath,
  body: NewVersion,
  status: 201,
  handle: async ({ ctx, params: { name }, body }) => {
    const version = await registerVersion(ctx, name, body);
    return getRegistryVersion(ctx, { name, version });
  },
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
