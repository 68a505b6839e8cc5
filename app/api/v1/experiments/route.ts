import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";
import { listExperiments } from "@/lib/tracking/list-experiments";

export const GET = route({ access: "read", handle: ({ ctx }) => listExperiments(ctx) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
