import { alertsFeed } from "@/lib/alerts/alerts-feed";
import { listAlerts } from "@/lib/alerts/list-alerts";
import { AlertListQuery } from "@/lib/contracts/alerts";
import { publicOrigin } from "@/lib/env/public-origin";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "read",
  query: AlertListQuery.omit({ format: true }),
  handle: async ({ ctx, query }) => {
    const { alerts } = await listAlerts(ctx, query);
    return new Response(alertsFeed(alerts, publicOrigin(), ctx.now), {
      headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "no-store" },
    });
  },
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
