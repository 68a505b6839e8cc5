import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { readMetricFacts } from "@/lib/metrics/read-facts";
import { writeMetrics } from "@/lib/metrics/write-metrics";

export const dynamic = "force-dynamic";

export const GET = route({
  access: "read",
  handle: async ({ ctx }) => {
    const { text, contentType } = writeMetrics(await readMetricFacts(ctx));
    return new Response(await text, {
      headers: { "Content-Type": contentType, "Cache-Control": "no-store" },
    });
  },
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
