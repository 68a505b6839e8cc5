import { z } from "zod";
import { MonitorQuery, Name } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { readRows } from "@/lib/ingest/read-rows";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { predictionsCsv } from "@/lib/monitor/answer-csv";
import { getPredictions } from "@/lib/monitor/get-predictions";

const params = z.object({ name: Name });

export const GET = route({
  access: "read",
  params,
  query: MonitorQuery,
  csv: predictionsCsv,
  handle: ({ ctx, params: { name }, query }) => getPredictions(ctx, { name, query }),
});

export const POST = route({
  access: "ingest",
  params,
  handle: async ({ ctx, params: { name }, request }) =>
    recordPredictions(ctx, { model: name, rows: await readRows(request) }),
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
