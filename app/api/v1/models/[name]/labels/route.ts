import { z } from "zod";
import { Name } from "@/lib/contracts/common";
import { route } from "@/lib/http/route";
import { readRows } from "@/lib/ingest/read-rows";
import { recordLabels } from "@/lib/ingest/record-labels";

export const POST = route({
  access: "ingest",
  params: z.object({ name: Name }),
  handle: async ({ ctx, params, request }) =>
    recordLabels(ctx, { model: params.name, rows: await readRows(request) }),
});
