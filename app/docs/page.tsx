import type { Metadata } from "next";
import { headers } from "next/headers";
import { DocsPage } from "@/components/docs/docs-page";
import { buildDocument } from "@/lib/openapi/build-document";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "API" };

export default async function Page() {
  const given = await headers();
  const scheme = given.get("x-forwarded-proto") ?? "http";
  return <DocsPage document={buildDocument(version, `${scheme}://${given.get("host")}`)} />;
}
