import type { Metadata } from "next";
import { RunsSkeleton } from "@/components/runs/runs-skeleton";
import { RunsView } from "@/components/runs/runs-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Runs" };

export default function RunsRoute() {
  return (
    <InBrowser fallback={<RunsSkeleton />}>
      <RunsView />
    </InBrowser>
  );
}
