"use client";

import { Dialog } from "@/components/controls/dialog";
import { Key } from "@/components/controls/key";
import { keyLabel } from "./key-label";
import { useModifierKey } from "./use-modifier-key";
import { useAllShortcuts } from "./use-shortcuts";

interface KeysHelpProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every key that does something on this page, because it is read from what listens. */
export function KeysHelp({ open, onOpenChange }: KeysHelpProps) {
  const shortcuts = useAllShortcuts();
  const modifier = useModifierKey();
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <div className="grid gap-x-8 gap-y-4 phone:grid-cols-2">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="quiet">{group}</h3>
            <dl className="mt-1">
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, description }) => (
                  <div
                    key={keys}
                    className="flex items-center justify-between gap-4 border-t border-line py-1.5"
                  >
                    <dt>{description}</dt>
                    <dd className="flex gap-1">
                      {keys.split(" ").map((key) => (
                        <Key key={key}>{keyLabel(key, modifier)}</Key>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
