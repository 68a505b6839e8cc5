import { MonitorQuery } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { importanceCsv } from "@/lib/monitor/answer-csv";
import { getImportance } from "@/lib/monitor/get-importance";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: MonitorQuery,
  csv: importanceCsv,
  handle: ({ ctx, params, query }) => getImportance(ctx, { name: params.name, query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
