import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { listOwnSessions } from "@/lib/people/own-sessions";

export const GET = route({
  access: "own",
  handle: ({ ctx, request }) => listOwnSessions(ctx, request.headers.get("cookie")),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
