import type { Metadata } from "next";
import { NoiseSkeleton } from "@/components/noise/noise-skeleton";
import { NoiseView } from "@/components/noise/noise-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Noise" };

export default function NoiseRoute() {
  return (
    <InBrowser fallback={<NoiseSkeleton />}>
      <NoiseView />
    </InBrowser>
  );
}
