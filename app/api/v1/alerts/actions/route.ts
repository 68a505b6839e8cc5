import { actOnAlerts } from "@/lib/alerts/work/act-on-alerts";
import { AlertAction } from "@/lib/contracts/alert-work";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "handle",
  body: AlertAction,
  handle: ({ ctx, body }) => actOnAlerts(ctx, body),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
