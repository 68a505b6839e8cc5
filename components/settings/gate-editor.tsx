"use client";

import { Plus, X } from "lucide-react";
import { IconButton } from "@/components/controls/button";
import { Menu, MenuItem } from "@/components/controls/menu";
import type { FreezeWindow, GateKind, GateRule } from "@/lib/contracts/promotion-policy";
import { FreezeWindows } from "./freeze-windows";
import { gateForms, newGate } from "./gate-fields";
import { GateInput } from "./gate-input";
import type { PolicyProblems } from "./policy-problems";

/** A gate with an identity of its own while it is edited. */
export interface EditedGate {
  readonly key: string;
  readonly rule: GateRule;
}

interface GateEditorProps {
  readonly gates: readonly EditedGate[];
  readonly problems: PolicyProblems;
  readonly onChange: (gates: readonly EditedGate[]) => void;
}

const kinds = Object.keys(gateForms) as GateKind[];

export const editedGates = (rules: readonly GateRule[]): EditedGate[] =>
  rules.map((rule) => ({ key: crypto.randomUUID(), rule }));

/** The gates of a policy, to be added, changed and removed. */
export function GateEditor({ gates, problems, onChange }: GateEditorProps) {
  const put = (index: number, patch: object) =>
    onChange(
      gates.map((gate, place) =>
        place === index ? { ...gate, rule: { ...gate.rule, ...patch } as GateRule } : gate,
      ),
    );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">Gates</legend>
      <ol className="border-b border-line">
        {gates.map(({ key, rule }, index) => {
          const { label, fields } = gateForms[rule.kind];
          return (
            <li key={key} className="border-t border-line py-2">
              <div className="flex flex-wrap items-center gap-x-3">
                <b className="min-w-0 flex-1">{label}</b>
                <label className="flex min-h-7 items-center gap-2 text-ink-2 max-phone:min-h-11">
                  <input
                    type="checkbox"
                    className="size-4 accent-(--current)"
                    checked={rule.dryRun}
                    onChange={(event) => put(index, { dryRun: event.target.checked })}
                  />
                  advisory
                </label>
                <IconButton
                  label={`Remove gate ${index + 1}: ${label}`}
                  icon={X}
                  look="bare"
                  onClick={() => onChange(gates.filter((_, place) => place !== index))}
                />
              </div>
              {fields.length > 0 ? (
                <div className="mt-1 grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-3">
                  {fields.map((field) => (
                    <GateInput
                      key={field.name}
                      id={`${key}-${field.name}`}
                      field={field}
                      value={rule[field.name as keyof GateRule]}
                      problem={problems[`gates.${index}.${field.name}`]}
                      onChange={(value) => put(index, { [field.name]: value })}
                    />
                  ))}
                </div>
              ) : null}
              {rule.kind === "freeze" ? (
                <FreezeWindows
                  path={`gates.${index}.windows`}
                  windows={rule.windows}
                  problems={problems}
                  onChange={(windows: readonly FreezeWindow[]) => put(index, { windows })}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
      <div className="mt-2">
        <Menu label="Add a gate" icon={Plus} look="neutral" text="Add a gate">
          {kinds.map((kind) => (
            <MenuItem key={kind} onSelect={() => onChange([...gates, ...editedGates([newGate(kind)])])}>
              {gateForms[kind].label}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </fieldset>
  );
}
