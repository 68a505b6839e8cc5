import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RunSkeleton } from "@/components/run/run-skeleton";
import { InBrowser } from "@/components/shell/in-browser";
import { VersionView } from "@/components/version/version-view";
import { routeName } from "@/lib/client/route-name";
import { VersionNumber } from "@/lib/contracts/environments";

interface VersionRouteProps {
  readonly params: Promise<{ name: string; version: string }>;
}

export async function generateMetadata({ params }: VersionRouteProps): Promise<Metadata> {
  const { name, version } = await params;
  return { title: `Version ${version} · ${routeName(name)}` };
}

export default async function VersionRoute({ params }: VersionRouteProps) {
  const { name, version } = await params;
  const number = VersionNumber.safeParse(version);
  if (!number.success) notFound();
  return (
    <InBrowser fallback={<RunSkeleton title={`Version ${version}`} />}>
      <VersionView model={routeName(name)} version={number.data} />
    </InBrowser>
  );
}
