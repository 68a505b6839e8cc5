import { roleNames, roles } from "@/lib/contracts/roles";

/** Every role, for a select. */
export const roleChoices = [{ options: roles.map((role) => ({ value: role, label: roleNames[role] })) }];
