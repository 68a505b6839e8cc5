"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import type { AlertWorking } from "@/components/alert-work/use-alert-work";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/controls/menu";
import { useMay } from "@/components/people/use-may";
import { fetchPeople } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ListedAlert } from "@/lib/contracts/alerts";

interface AssignMenuProps {
  readonly alert: ListedAlert;
  readonly working: AlertWorking;
}

/** Gives an alert to somebody. Who the people here are, only those may read who look after them. */
export function AssignMenu({ alert, working: { act, busy } }: AssignMenuProps) {
  const mayNames = useMay("people");
  const { data } = useQuery({
    queryKey: queryKeys.people(),
    queryFn: ({ signal }) => fetchPeople(signal),
    enabled: mayNames,
  });
  const assign = (person: string | null) => act({ order: { action: "assign", person }, alerts: [alert] });
  const people = data?.people.filter(({ disabled }) => !disabled) ?? [];
  return (
    <Menu label="Assign" icon={UserPlus} look="neutral" text={busy === "assign" ? "Assigning" : "Assign"}>
      <MenuItem onSelect={() => assign("me")}>To me</MenuItem>
      {alert.work.assignee ? <MenuItem onSelect={() => assign(null)}>To nobody</MenuItem> : null}
      {people.length > 0 ? (
        <>
          <MenuLine />
          <MenuLabel>To</MenuLabel>
          {people.map(({ id, name }) => (
            <MenuItem key={id} onSelect={() => assign(id)}>
              {name}
            </MenuItem>
          ))}
        </>
      ) : null}
    </Menu>
  );
}
