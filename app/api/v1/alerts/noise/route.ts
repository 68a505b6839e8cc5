import { getNoise } from "@/lib/alerts/noise/get-noise";
import { NoiseQuery } from "@/lib/contracts/noise";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "read",
  query: NoiseQuery,
  handle: ({ ctx, query }) => getNoise(ctx, query),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
