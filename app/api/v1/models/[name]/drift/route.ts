import { MonitorQuery } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
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

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
