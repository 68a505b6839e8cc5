import { z } from "zod";
import { Name } from "@/lib/contracts/common";
import { route } from "@/lib/http/route";
import { readRows } from "@/lib/ingest/read-rows";
import { recordPredictions } from "@/lib/ingest/record-predictions";

export const POST = route({
  access: "ingest",
  params: z.object({ name: Name }),
  handle: async ({ ctx, params, request }) =>
    recordPredictions(ctx, { model: params.name, rows: await readRows(request) }),
});
