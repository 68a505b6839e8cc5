import { RunListQuery } from "@/lib/contracts/runs";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { listRuns } from "@/lib/tracking/list-runs";

export const GET = route({
  access: "read",
  query: RunListQuery,
  handle: ({ ctx, query }) => listRuns(ctx, query),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
