import { DeleteModel, PatchModel } from "@/lib/contracts/model";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { deleteModel } from "@/lib/registry/delete-model";
import { getModel } from "@/lib/registry/get-model";
import { ModelPath } from "@/lib/registry/model-path";
import { patchModel } from "@/lib/registry/patch-model";

export const GET = route({
  access: "read",
  params: ModelPath,
  handle: ({ ctx, params }) => getModel(ctx, params.name),
});

export const PATCH = route({
  access: "manage",
  params: ModelPath,
  body: PatchModel,
  handle: async ({ ctx, params, body }) => {
    await patchModel(ctx, params.name, body);
    return getModel(ctx, params.name);
  },
});

export const DELETE = route({
  access: "manage",
  params: ModelPath,
  body: DeleteModel,
  handle: ({ ctx, params, body }) => deleteModel(ctx, params.name, body),
});

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
