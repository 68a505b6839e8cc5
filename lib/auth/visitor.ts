import { type VisitorRole, visitorRoles } from "@/lib/contracts/roles";

export const visitorCookie = "plumbline-visitor";

/** The role that a visitor of the demonstration chose; an engineer until they do. */
export function visitorRoleOf(cookie: string | null): VisitorRole {
  const chosen = cookie?.match(/(?:^|;\s*)plumbline-visitor=(\w+)/)?.[1];
  return visitorRoles.find((role) => role === chosen) ?? "engineer";
}

export const visitorCookieOf = (role: VisitorRole): string =>
  `${visitorCookie}=${role}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`;
