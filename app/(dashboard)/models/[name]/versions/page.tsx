import type { Metadata } from "next";
import { InBrowser } from "@/components/shell/in-browser";
import { VersionsSkeleton } from "@/components/versions/versions-skeleton";
import { VersionsView } from "@/components/versions/versions-view";
import { routeName } from "@/lib/client/route-name";

interface VersionsRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: VersionsRouteProps): Promise<Metadata> {
  return { title: `Versions · ${routeName((await params).name)}` };
}

export default async function VersionsRoute({ params }: VersionsRouteProps) {
  const model = routeName((await params).name);
  return (
    <InBrowser fallback={<VersionsSkeleton model={model} />}>
      <VersionsView model={model} />
    </InBrowser>
  );
}
