import type { Metadata } from "next";
import { CompareView } from "@/components/compare/compare-view";
import { HeadSkeleton } from "@/components/head/head-skeleton";
import { InBrowser } from "@/components/shell/in-browser";
import { routeName } from "@/lib/client/route-name";

interface CompareRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: CompareRouteProps): Promise<Metadata> {
  return { title: `Compare versions · ${routeName((await params).name)}` };
}

export default async function CompareRoute({ params }: CompareRouteProps) {
  const name = routeName((await params).name);
  return (
    <InBrowser fallback={<HeadSkeleton title={name} />}>
      <CompareView name={name} />
    </InBrowser>
  );
}
