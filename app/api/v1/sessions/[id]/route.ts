import { IdPath } from "@/lib/contracts/people";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { endOwnSession } from "@/lib/people/own-sessions";

export const DELETE = route({
  access: "own",
  params: IdPath,
  handle: async ({ ctx, params }) => {
    await endOwnSession(ctx, params.id);
    return new Response(null, { status: 204 });
  },
});

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
