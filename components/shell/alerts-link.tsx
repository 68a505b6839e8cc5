"use client";

import { Count } from "@/components/controls/count";
import { NavLink } from "./nav-link";
import { useAlertList } from "./use-alert-list";

export function AlertsLink() {
  const { data } = useAlertList();
  return (
    <NavLink href="/alerts" also="/alerts/">
      Alerts
      {data && data.firing > 0 ? (
        <Count value={data.firing} level={data.critical > 0 ? "critical" : "warning"} />
      ) : null}
    </NavLink>
  );
}
