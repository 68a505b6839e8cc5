import { getReadiness } from "@/lib/health/get-readiness";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const dynamic = "force-dynamic";

export const GET = route({
  access: "public",
  handle: async ({ ctx }) => {
    const readiness = await getReadiness(ctx);
    return Response.json(readiness, {
      status: readiness.status === "ready" ? 200 : 503,
      headers: { "Cache-Control": "no-store" },
    });
  },
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
