import type { Metadata } from "next";
import { ConfigurationView } from "@/components/configuration/configuration-view";
import { HeadSkeleton } from "@/components/head/head-skeleton";
import { InBrowser } from "@/components/shell/in-browser";
import { routeName } from "@/lib/client/route-name";

interface ConfigurationRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: ConfigurationRouteProps): Promise<Metadata> {
  return { title: `Configuration · ${routeName((await params).name)}` };
}

export default async function ConfigurationRoute({ params }: ConfigurationRouteProps) {
  const name = routeName((await params).name);
  return (
    <InBrowser fallback={<HeadSkeleton title="Configuration" />}>
      <ConfigurationView name={name} />
    </InBrowser>
  );
}
