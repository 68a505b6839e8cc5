import type { Metadata } from "next";
import { InBrowser } from "@/components/shell/in-browser";
import { VersionsSkeleton } from "@/components/versions/versions-skeleton";
import { VersionsView } from "@/components/versions/versions-view";

interface VersionsRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: VersionsRouteProps): Promise<Metadata> {
  return { title: `Versions · ${decodeURIComponent((await params).name)}` };
}

export default async function VersionsRoute({ params }: VersionsRouteProps) {
  const model = decodeURIComponent((await params).name);
  return (
    <InBrowser fallback={<VersionsSkeleton model={model} />}>
      <VersionsView model={model} />
    </InBrowser>
  );
}
