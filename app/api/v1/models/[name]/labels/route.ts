import { z } from "zod";
import { Name } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { readRows } from "@/lib/ingest/read-rows";
import { recordLabels } from "@/lib/ingest/record-labels";

export const POST = route({
  access: "ingest",
  params: z.object({ name: Name }),
  handle: async ({ ctx, params, request }) =>
    recordLabels(ctx, { model: params.name, rows: await readRows(request) }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
