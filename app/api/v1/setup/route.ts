import { FirstPerson } from "@/lib/contracts/people";
import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { setUp } from "@/lib/people/set-up";

export const POST = route({
  access: "public",
  body: FirstPerson,
  status: 201,
  handle: ({ ctx, body }) => setUp(ctx, body, env().PLUMBLINE_SETUP_TOKEN),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
