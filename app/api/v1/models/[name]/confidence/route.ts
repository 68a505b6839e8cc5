import { MonitorQuery } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { confidenceCsv } from "@/lib/monitor/answer-csv";
import { getConfidence } from "@/lib/monitor/get-confidence";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: MonitorQuery,
  csv: confidenceCsv,
  handle: ({ ctx, params, query }) => getConfidence(ctx, { name: params.name, query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
