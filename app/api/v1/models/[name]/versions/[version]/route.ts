import { VersionPath } from "@/lib/contracts/versions";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getRegistryVersion } from "@/lib/promotion/get-registry-version";

export const GET = route({
  access: "read",
  params: VersionPath,
  handle: ({ ctx, params }) => getRegistryVersion(ctx, params),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
