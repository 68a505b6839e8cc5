import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { listRejections } from "@/lib/registry/list-rejections";
import { ModelPath } from "@/lib/registry/model-path";

export const GET = route({
  access: "read",
  params: ModelPath,
  handle: ({ ctx, params }) => listRejections(ctx, params.name),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
