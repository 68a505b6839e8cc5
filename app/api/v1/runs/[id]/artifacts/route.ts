import { RunArtifactsQuery } from "@/lib/contracts/runs";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { listRunArtifacts } from "@/lib/tracking/list-run-artifacts";
import { RunPath } from "@/lib/tracking/run-path";

export const GET = route({
  access: "read",
  params: RunPath,
  query: RunArtifactsQuery,
  handle: ({ ctx, params, query }) => listRunArtifacts(ctx, { ...params, ...query }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
