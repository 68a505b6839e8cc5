import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getRunDetail } from "@/lib/tracking/get-run-detail";
import { RunPath } from "@/lib/tracking/run-path";

export const GET = route({
  access: "read",
  params: RunPath,
  handle: ({ ctx, params }) => getRunDetail(ctx, params.id),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
