import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { buildDocument } from "@/lib/openapi/build-document";
import { version } from "@/package.json";

export const GET = route({
  access: "public",
  handle: async () => Response.json(buildDocument(version)),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
