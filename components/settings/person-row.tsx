"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Select } from "@/components/controls/select";
import type { Person } from "@/lib/contracts/people";
import { roleNames } from "@/lib/contracts/roles";
import { GrantsDialog } from "./grants-dialog";
import { instantWords } from "./instant-words";
import { roleChoices } from "./role-choices";
import { bodyCell } from "./table-style";

export function PersonRow({ person, onChange }: { person: Person; onChange: (patch: object) => void }) {
  const { name, email, role, disabled, grants, lastSeenAt } = person;
  const [granting, setGranting] = useState(false);
  const granted = Object.entries(grants).map(([model, held]) => `${roleNames[held]} of ${model}`);
  return (
    <tr className={disabled ? "text-ink-3" : ""}>
      <td className={`${bodyCell} wrap-anywhere`}>
        {name}
        {disabled ? " (disabled)" : ""}
      </td>
      <td className={`${bodyCell} wrap-anywhere max-phone:hidden`}>{email}</td>
      <td className={bodyCell}>
        <Select
          label={`Role of ${name}`}
          groups={roleChoices}
          value={role}
          onChange={(chosen) => onChange({ role: chosen })}
        />
      </td>
      <td className={`${bodyCell} max-tablet:hidden`}>{granted.join(", ")}</td>
      <td className={`${bodyCell} max-tablet:hidden`}>{lastSeenAt ? instantWords(lastSeenAt) : "never"}</td>
      <td className={`${bodyCell} text-right`}>
        <span className="inline-flex flex-wrap justify-end gap-2">
          <Button onClick={() => setGranting(true)} aria-label={`Roles of ${name} on single models`}>
            Models
          </Button>
          <Button onClick={() => onChange({ disabled: !disabled })}>{disabled ? "Enable" : "Disable"}</Button>
        </span>
        {granting ? (
          <GrantsDialog
            person={person}
            onChange={(changed) => onChange({ grants: changed })}
            onClose={() => setGranting(false)}
          />
        ) : null}
      </td>
    </tr>
  );
}
