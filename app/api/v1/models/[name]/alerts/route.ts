import { alertsCsv } from "@/lib/alerts/alerts-csv";
import { getAlerts } from "@/lib/alerts/get-alerts";
import { MonitorQuery } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: MonitorQuery,
  csv: alertsCsv,
  handle: ({ ctx, params, query }) => getAlerts(ctx, { name: params.name, query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
