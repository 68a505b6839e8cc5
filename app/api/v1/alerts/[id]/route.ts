import { getAlert } from "@/lib/alerts/get-alert";
import { AlertPath } from "@/lib/contracts/alerts";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "read",
  params: AlertPath,
  handle: ({ ctx, params }) => getAlert(ctx, params.id),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
