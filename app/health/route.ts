import { otherMethods } from "@/lib/http/refuse";
export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response("OK", { headers: { "Cache-Control": "no-store" } });
}
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
