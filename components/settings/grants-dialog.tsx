"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/controls/button";
import { Dialog } from "@/components/controls/dialog";
import { Select } from "@/components/controls/select";
import { useFleet } from "@/components/fleet/use-fleet";
import { Field } from "@/components/form/field";
import type { Person } from "@/lib/contracts/people";
import type { Role } from "@/lib/contracts/roles";
import { roleNames, roles } from "@/lib/contracts/roles";
import { roleChoices } from "./role-choices";

interface GrantsDialogProps {
  readonly person: Person;
  readonly onChange: (grants: Person["grants"]) => void;
  readonly onClose: () => void;
}

/** The roles of a person on single models, beyond their own. */
export function GrantsDialog({ person, onChange, onClose }: GrantsDialogProps) {
  const { data } = useFleet();
  const [grants, setGrants] = useState(person.grants);
  const [model, setModel] = useState("");
  const [role, setRole] = useState<Role>("lead");
  const name = model.trim();
  const add = () => {
    if (!name) return;
    setGrants({ ...grants, [name]: role });
    setModel("");
  };
  const save = () => {
    // What stands in the field is meant, whether or not it was added.
    onChange(name ? { ...grants, [name]: role } : grants);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${person.name} on single models`}
      description={`Everywhere else ${person.name} is ${roleNames[person.role]}. A role on a model only ever adds to that.`}
    >
      <ul className="border-b border-line">
        {Object.entries(grants).map(([granted, held]) => (
          <li key={granted} className="flex min-h-9 items-center gap-2 border-t border-line">
            <span className="min-w-0 flex-1 truncate">{granted}</span>
            <Select
              label={`Role on ${granted}`}
              value={held}
              groups={roleChoices}
              onChange={(chosen) => setGrants({ ...grants, [granted]: roleFrom(chosen, held) })}
            />
            <IconButton
              label={`Remove ${granted}`}
              icon={X}
              look="bare"
              onClick={() =>
                setGrants(Object.fromEntries(Object.entries(grants).filter(([each]) => each !== granted)))
              }
            />
          </li>
        ))}
      </ul>
      <form
        className="mt-3 flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <span className="min-w-0 flex-1">
          <Field
            id="grant-model"
            label="Model"
            list="grant-models"
            value={model}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setModel(event.target.value)}
          />
          <datalist id="grant-models">
            {data?.models.map(({ name: known }) => (
              <option key={known} value={known} />
            ))}
          </datalist>
        </span>
        <Select
          label="Role"
          value={role}
          groups={roleChoices}
          onChange={(chosen) => setRole(roleFrom(chosen, role))}
        />
        <Button type="submit" disabled={!name}>
          Add
        </Button>
      </form>
      <div className="mt-4 flex gap-2">
        <Button look="primary" onClick={save}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

const roleFrom = (text: string, otherwise: Role): Role => roles.find((role) => role === text) ?? otherwise;
