import { IdPath } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { rotateKey } from "@/lib/keys/service-keys";

export const POST = route({
  access: "keys",
  params: IdPath,
  status: 201,
  handle: ({ ctx, params }) => rotateKey(ctx, params.id),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
