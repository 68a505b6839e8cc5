import { beginDemonstration } from "@/lib/demo/begin-demonstration";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "manage",
  status: 202,
  handle: ({ ctx }) => beginDemonstration(ctx),
});
