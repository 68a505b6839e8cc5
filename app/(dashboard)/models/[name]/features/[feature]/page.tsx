import type { Metadata } from "next";
import { FeatureView } from "@/components/feature/feature-view";
import { FeaturePage } from "@/components/head/feature-page";
import { HeadSkeleton } from "@/components/head/head-skeleton";
import { InBrowser } from "@/components/shell/in-browser";
import { routeName } from "@/lib/client/route-name";

interface FeatureRouteProps {
  readonly params: Promise<{ name: string; feature: string }>;
}

async function namesOf(params: FeatureRouteProps["params"]) {
  const { name, feature } = await params;
  return { name: routeName(name), feature: routeName(feature) };
}

export async function generateMetadata({ params }: FeatureRouteProps): Promise<Metadata> {
  const { name, feature } = await namesOf(params);
  return { title: `${feature} · ${name}` };
}

export default async function FeatureRoute({ params }: FeatureRouteProps) {
  const { name, feature } = await namesOf(params);
  return (
    <InBrowser fallback={<HeadSkeleton title={feature} />}>
      <FeaturePage name={name} feature={feature}>
        <FeatureView name={name} feature={feature} />
      </FeaturePage>
    </InBrowser>
  );
}
