import { alertsCsv } from "@/lib/alerts/alerts-csv";
import { listAlerts } from "@/lib/alerts/list-alerts";
import { AlertListQuery } from "@/lib/contracts/alerts";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "read",
  query: AlertListQuery,
  csv: alertsCsv,
  handle: ({ ctx, query }) => listAlerts(ctx, query),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
