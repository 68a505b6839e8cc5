import { spokenVersion } from "@/lib/mlflow/spoken-version";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(spokenVersion, { headers: { "Cache-Control": "no-store" } });
}
