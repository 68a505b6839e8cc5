import { MonitorQuery } from "@/lib/contracts/common";
import { route } from "@/lib/http/route";
import { driftCsv } from "@/lib/monitor/drift-csv";
import { getDrift } from "@/lib/monitor/get-drift";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: MonitorQuery,
  csv: driftCsv,
  handle: ({ ctx, params, query }) => getDrift(ctx, { name: params.name, query }),
});
