import { beginDemonstration } from "@/lib/demo/begin-demonstration";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "manage",
  status: 202,
  handle: ({ ctx }) => beginDemonstration(ctx),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
