import type { Metadata } from "next";
import { HeadSkeleton } from "@/components/head/head-skeleton";
import { ModelView } from "@/components/head/model-view";
import { PanelGrid } from "@/components/panels/panel-grid";
import { InBrowser } from "@/components/shell/in-browser";
import { routeName } from "@/lib/client/route-name";

interface ModelRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: ModelRouteProps): Promise<Metadata> {
  return { title: routeName((await params).name) };
}

export default async function ModelRoute({ params }: ModelRouteProps) {
  const name = routeName((await params).name);
  return (
    <InBrowser fallback={<HeadSkeleton title={name} />}>
      <ModelView name={name}>
        <PanelGrid name={name} />
      </ModelView>
    </InBrowser>
  );
}
