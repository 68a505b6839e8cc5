import type { Metadata } from "next";
import { StartView } from "@/components/empty/start-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Add a model" };

export default function AddRoute() {
  return (
    <InBrowser>
      <StartView first={false} />
    </InBrowser>
  );
}
