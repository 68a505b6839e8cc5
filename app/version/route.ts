import { otherMethods } from "@/lib/http/refuse";
import { spokenVersion } from "@/lib/mlflow/spoken-version";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(spokenVersion, { headers: { "Cache-Control": "no-store" } });
}
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
