import { MetricHistoryQuery } from "@/lib/contracts/runs";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getThinnedHistory } from "@/lib/tracking/get-thinned-history";
import { MetricPath } from "@/lib/tracking/run-path";

export const GET = route({
  access: "read",
  params: MetricPath,
  query: MetricHistoryQuery,
  handle: ({ ctx, params, query }) => getThinnedHistory(ctx, { ...params, ...query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
