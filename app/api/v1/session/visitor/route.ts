import { visitorCookieOf } from "@/lib/auth/visitor";
import { VisitorChoice } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "own",
  body: VisitorChoice,
  handle: async ({ body: { role } }) =>
    new Response(null, { status: 204, headers: { "Set-Cookie": visitorCookieOf(role) } }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
