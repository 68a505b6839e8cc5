import type { Metadata } from "next";
import { RunView } from "@/components/run/run-view";
import { routeName } from "@/lib/client/route-name";

interface RunRouteProps {
  readonly params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: "Run" };

export default async function RunRoute({ params }: RunRouteProps) {
  return <RunView id={routeName((await params).id)} />;
}
