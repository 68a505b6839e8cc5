import type { Metadata } from "next";
import { SettingsView } from "@/components/settings/settings-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Settings" };

export default function SettingsRoute() {
  return (
    <InBrowser>
      <SettingsView />
    </InBrowser>
  );
}
