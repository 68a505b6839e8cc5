import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import { Children, type ReactNode } from "react";
import { Key } from "@/components/controls/key";
import { Icon } from "@/components/icons/icon";

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  if (Children.count(children) === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-quiet **:[[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  );
}

interface PaletteItemProps {
  /** What typing is matched against; unique in the palette. */
  readonly value: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly note?: string;
  readonly keys?: string;
  readonly onSelect: () => void;
}

export function PaletteItem({ value, icon, label, note, keys, onSelect }: PaletteItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 data-[selected=true]:bg-hover max-phone:min-h-11"
    >
      <Icon of={icon} small className="text-ink-3" />
      <span className="whitespace-nowrap">{label}</span>
      {note ? <span className="quiet ml-auto truncate pl-4">{note}</span> : null}
      {keys ? (
        <span className="ml-auto flex gap-1">
          {keys.split(" ").map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </span>
      ) : null}
    </Command.Item>
  );
}
