"use client";

import { GroupHeading } from "@/components/list/group-heading";
import { listHeading } from "@/components/list/list-heading";
import { AlertRow } from "./alert-row";
import type { AlertSection } from "./group-alerts";
import { GroupRow } from "./group-row";
import { rowsOfGroup } from "./inbox-rows";
import type { InboxState } from "./use-inbox";

interface AlertsTableProps {
  readonly sections: readonly AlertSection[];
  readonly inbox: InboxState;
}

export function AlertsTable({ sections, inbox }: AlertsTableProps) {
  const { current, marks, folded, toggle, fold } = inbox;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th scope="col" className="h-8 w-9 border-b border-line">
            <span className="sr-only">Selected</span>
          </th>
          <th className={`${listHeading} pl-1!`}>Alert</th>
          <th className={`${listHeading} max-phone:hidden`}>Model</th>
          <th className={`${listHeading} text-right max-tablet:hidden`}>Value</th>
          <th className={`${listHeading} max-phone:hidden`}>Who has it</th>
          <th className={`${listHeading} text-right`}>
            <span className="phone:hidden">Since</span>
            <span className="max-phone:hidden">Since, UTC</span>
          </th>
        </tr>
      </thead>
      {sections.map(({ label, alerts, groups }) => (
        <tbody key={label}>
          <GroupHeading label={label} count={alerts} columns={6} />
          {groups.flatMap((group) =>
            rowsOfGroup(group, folded).map((row) => {
              const common = {
                selected: row.key === current?.key,
                marked: row.alerts.every(({ id }) => marks.has(id)),
                onMark: () => toggle(row.key),
              };
              const [alert] = row.alerts;
              if (row.kind === "group")
                return (
                  <GroupRow
                    key={row.key}
                    group={group}
                    folded={folded.has(row.key)}
                    onFold={() => fold(row.key)}
                    {...common}
                  />
                );
              return alert ? (
                <AlertRow key={row.key} alert={alert} member={row.kind === "member"} {...common} />
              ) : null;
            }),
          )}
        </tbody>
      ))}
    </table>
  );
}
