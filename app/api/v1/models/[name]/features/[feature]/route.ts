import { MonitorQuery } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { featureCsv } from "@/lib/monitor/answer-csv";
import { FeaturePath } from "@/lib/monitor/feature-path";
import { getFeature } from "@/lib/monitor/get-feature";

export const GET = route({
  access: "read",
  params: FeaturePath,
  query: MonitorQuery,
  csv: featureCsv,
  handle: ({ ctx, params, query }) => getFeature(ctx, { ...params, query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
