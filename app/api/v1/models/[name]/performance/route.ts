import { MonitorQuery } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { performanceCsv } from "@/lib/monitor/answer-csv";
import { getPerformance } from "@/lib/monitor/get-performance";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: MonitorQuery,
  csv: performanceCsv,
  handle: ({ ctx, params, query }) => getPerformance(ctx, { name: params.name, query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
