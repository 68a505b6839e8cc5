"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CircleUser } from "lucide-react";
import {
  Menu,
  MenuChoice,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuLine,
  MenuLink,
} from "@/components/controls/menu";
import { chooseVisitor, signOut } from "@/lib/client/people-api";
import { roleNames, visitorRoles } from "@/lib/contracts/roles";
import { useSession } from "./use-session";

/** Who looks: a person with their account, or a visitor of the demonstration in one of three roles. */
export function WhoMenu() {
  const { data } = useSession();
  const client = useQueryClient();
  if (!data || data.kind === "anyone" || data.kind === "local") return null;
  const choose = (role: string) => void chooseVisitor(role).then(() => client.invalidateQueries());
  const leave = () => void signOut().finally(() => window.location.assign("/sign-in"));
  if (data.kind === "visitor") {
    return (
      <Menu
        label="Visitor"
        icon={CircleUser}
        text={
          <span className="max-tablet:sr-only">
            Visitor: <b className="text-ink">{data.name}</b>
          </span>
        }
      >
        <MenuLabel>Nobody has an account here. You look as</MenuLabel>
        <MenuChoices value={data.role ?? "engineer"} onChange={choose}>
          {visitorRoles.map((role) => (
            <MenuChoice key={role} value={role}>
              {roleNames[role]}
            </MenuChoice>
          ))}
        </MenuChoices>
        <MenuLine />
        <MenuLink href="/setup">Make the first account</MenuLink>
      </Menu>
    );
  }
  return (
    <Menu label="Account" icon={CircleUser} text={<span className="max-tablet:sr-only">{data.name}</span>}>
      <MenuLabel>
        {data.email}
        {data.role ? `, ${roleNames[data.role]}` : ""}
      </MenuLabel>
      <MenuLink href="/settings?section=account">My account</MenuLink>
      <MenuLine />
      <MenuItem onSelect={leave}>Sign out</MenuItem>
    </Menu>
  );
}
