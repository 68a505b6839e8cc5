import type { Metadata } from "next";
import { RunView } from "@/components/run/run-view";

interface RunRouteProps {
  readonly params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: "Run" };

export default async function RunRoute({ params }: RunRouteProps) {
  return <RunView id={decodeURIComponent((await params).id)} />;
}
