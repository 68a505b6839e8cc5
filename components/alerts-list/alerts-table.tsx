"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { useListSelection } from "@/components/keyboard/use-list-selection";
import type { Alert } from "@/lib/contracts/alerts";
import { alertPlace, groupAlerts } from "./alert-filter";
import { AlertRow } from "./alert-row";

const heading = "h-8 border-b border-line px-3 text-quiet whitespace-nowrap text-ink-3 first:pl-4 last:pr-4";

interface AlertsTableProps {
  readonly alerts: readonly Alert[];
  readonly marked: number | null;
}

export function AlertsTable({ alerts, marked }: AlertsTableProps) {
  const router = useRouter();
  const groups = useMemo(() => groupAlerts(alerts), [alerts]);
  const inOrder = useMemo(() => groups.flatMap((group) => group.alerts), [groups]);
  const open = useCallback(
    (index: number) => {
      const alert = inOrder[index];
      if (alert) router.push(alertPlace(alert));
    },
    [inOrder, router],
  );
  const selected = inOrder[useListSelection({ group: "In the list", count: inOrder.length, onOpen: open })];
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th className={heading}>Alert</th>
          <th className={`${heading} max-phone:hidden`}>Model</th>
          <th className={`${heading} text-right max-tablet:hidden`}>Value</th>
          <th className={`${heading} text-right max-tablet:hidden`}>Threshold</th>
          <th className={`${heading} max-phone:hidden`}>Opened, UTC</th>
          <th className={`${heading} text-right`}>For</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.label}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={6}
              className="h-7 border-b border-line bg-sunken px-4 font-semibold"
            >
              {group.label} <span className="quiet font-normal">{group.alerts.length}</span>
            </th>
          </tr>
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
