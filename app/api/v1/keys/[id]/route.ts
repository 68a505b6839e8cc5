import { IdPath } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { revokeKey } from "@/lib/keys/service-keys";

export const DELETE = route({
  access: "keys",
  params: IdPath,
  handle: ({ ctx, params }) => revokeKey(ctx, params.id),
});

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
