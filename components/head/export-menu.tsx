"use client";

import { Download } from "lucide-react";
import { Menu, MenuItem, MenuLabel, MenuLine, MenuLink } from "@/components/controls/menu";
import { printPage } from "@/components/theme/print-page";
import { monitorCsv } from "@/lib/client/monitor-api";
import type { MonitorRoute } from "@/lib/client/query-keys";
import { useMonitorState } from "@/lib/client/use-monitor-state";

const routes: readonly { readonly route: MonitorRoute; readonly label: string }[] = [
  { route: "predictions", label: "Prediction distribution" },
  { route: "drift", label: "Feature drift" },
  { route: "performance", label: "Performance" },
  { route: "alerts", label: "Alerts" },
  { route: "importance", label: "Feature importance" },
  { route: "confidence", label: "Prediction confidence" },
];

export function ExportMenu({ name }: { name: string }) {
  const { search } = useMonitorState();
  return (
    <Menu label="Export" icon={Download} look="neutral" small={false}>
      <MenuItem onSelect={printPage}>Print, or save as PDF</MenuItem>
      <MenuLine />
      <MenuLabel>Data as CSV</MenuLabel>
      {routes.map(({ route, label }) => (
        <MenuLink key={route} href={monitorCsv(name, route, search)} download={`${name}-${route}.csv`}>
          {label}
        </MenuLink>
      ))}
    </Menu>
  );
}
