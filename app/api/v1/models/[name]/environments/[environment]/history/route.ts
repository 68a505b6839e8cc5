import { HistoryQuery, ModelEnvironmentPath } from "@/lib/contracts/environments";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { readHistory } from "@/lib/registry/environments/read-history";

export const GET = route({
  access: "read",
  params: ModelEnvironmentPath,
  query: HistoryQuery,
  handle: ({ ctx, params, query }) =>
    readHistory(ctx, params, query.at === undefined ? ctx.now : new Date(query.at)),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
