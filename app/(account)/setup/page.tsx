import type { Metadata } from "next";
import { SetupView } from "@/components/people/setup-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Set up" };

export default function SetupRoute() {
  return (
    <InBrowser>
      <SetupView />
    </InBrowser>
  );
}
