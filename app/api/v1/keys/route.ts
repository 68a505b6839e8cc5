import { NewServiceKey } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { createKey, listKeys } from "@/lib/keys/service-keys";

export const GET = route({ access: "keys", handle: ({ ctx }) => listKeys(ctx) });

export const POST = route({
  access: "keys",
  body: NewServiceKey,
  status: 201,
  handle: ({ ctx, body }) => createKey(ctx, body),
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
