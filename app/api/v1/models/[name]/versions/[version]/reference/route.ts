import { z } from "zod";
import { Name } from "@/lib/contracts/common";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { getReferenceStatus } from "@/lib/ingest/reference/get-reference-status";
import { putReference } from "@/lib/ingest/reference/put-reference";

const params = z.object({ name: Name, version: z.string().min(1).max(100) });

export const PUT = route({
  access: "ingest",
  params,
  handle: ({ ctx, params: { name, version }, request }) =>
    putReference(ctx, { model: name, version, request }),
});

export const GET = route({
  access: "read",
  params,
  handle: ({ ctx, params: { name, version } }) => getReferenceStatus(ctx, { model: name, version }),
});

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods("GET", "PUT");
