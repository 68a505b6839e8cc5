"use client";

import { useMemo } from "react";
import { GroupHeading } from "@/components/list/group-heading";
import { listHeading } from "@/components/list/list-heading";
import { useOpenedList } from "@/components/list/use-opened-list";
import type { Alert } from "@/lib/contracts/alerts";
import { alertPlace, groupAlerts } from "./alert-filter";
import { AlertRow } from "./alert-row";

interface AlertsTableProps {
  readonly alerts: readonly Alert[];
  readonly marked: number | null;
}

export function AlertsTable({ alerts, marked }: AlertsTableProps) {
  const groups = useMemo(() => groupAlerts(alerts), [alerts]);
  const inOrder = useMemo(() => groups.flatMap((group) => group.alerts), [groups]);
  const selected = useOpenedList(inOrder, alertPlace);
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th className={listHeading}>Alert</th>
          <th className={`${listHeading} max-phone:hidden`}>Model</th>
          <th className={`${listHeading} text-right max-tablet:hidden`}>Value</th>
          <th className={`${listHeading} text-right max-tablet:hidden`}>Threshold</th>
          <th className={`${listHeading} max-phone:hidden`}>Opened, UTC</th>
          <th className={`${listHeading} text-right`}>For</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.label}>
          <GroupHeading label={group.label} count={group.alerts.length} columns={6} />
          {group.alerts.map((alert) => (
            <AlertRow
              key={alert.id}
              alert={alert}
              selected={selected ? alert.id === selected.id : alert.id === marked}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
