import type { Metadata } from "next";
import { EnvironmentView } from "@/components/environment/environment-view";
import { RunSkeleton } from "@/components/run/run-skeleton";
import { InBrowser } from "@/components/shell/in-browser";
import { routeName } from "@/lib/client/route-name";

interface EnvironmentRouteProps {
  readonly params: Promise<{ name: string; environment: string }>;
}

async function placeOf(params: EnvironmentRouteProps["params"]) {
  const { name, environment } = await params;
  return { model: routeName(name), environment: routeName(environment) };
}

export async function generateMetadata({ params }: EnvironmentRouteProps): Promise<Metadata> {
  const { model, environment } = await placeOf(params);
  return { title: `${environment} · ${model}` };
}

export default async function EnvironmentRoute({ params }: EnvironmentRouteProps) {
  const { model, environment } = await placeOf(params);
  return (
    <InBrowser fallback={<RunSkeleton title={environment} />}>
      <EnvironmentView model={model} environment={environment} />
    </InBrowser>
  );
}
