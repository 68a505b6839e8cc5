import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { describeSession } from "@/lib/people/describe-session";

export const GET = route({
  access: "public",
  handle: ({ ctx, request }) => describeSession(request.headers, database(), env(), ctx.now),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
