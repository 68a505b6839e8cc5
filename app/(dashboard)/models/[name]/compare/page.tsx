import type { Metadata } from "next";
import { CompareView } from "@/components/compare/compare-view";
import { HeadSkeleton } from "@/components/head/head-skeleton";
import { InBrowser } from "@/components/shell/in-browser";

interface CompareRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: CompareRouteProps): Promise<Metadata> {
  return { title: `Compare versions · ${decodeURIComponent((await params).name)}` };
}

export default async function CompareRoute({ params }: CompareRouteProps) {
  const name = decodeURIComponent((await params).name);
  return (
    <InBrowser fallback={<HeadSkeleton title={name} />}>
      <CompareView name={name} />
    </InBrowser>
  );
}
