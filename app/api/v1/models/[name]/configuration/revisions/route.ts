import { listRevisions } from "@/lib/config/list-revisions";
import { RevisionsQuery } from "@/lib/contracts/configuration";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  query: RevisionsQuery,
  handle: ({ ctx, params, query }) => listRevisions(ctx, params.name, query),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
