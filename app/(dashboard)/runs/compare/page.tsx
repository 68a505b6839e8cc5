import type { Metadata } from "next";
import { CompareView } from "@/components/compare-runs/compare-view";
import { RunSkeleton } from "@/components/run/run-skeleton";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Compared runs" };

export default function CompareRoute() {
  return (
    <InBrowser fallback={<RunSkeleton title="Compared runs" />}>
      <CompareView />
    </InBrowser>
  );
}
