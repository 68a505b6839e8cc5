"use client";

import { Command } from "cmdk";
import { Check, Search } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import { optionStyle } from "./float-style";
import { matchOption } from "./match-option";
import type { SelectGroup, SelectOption } from "./select";

interface SearchListProps {
  readonly label: string;
  readonly groups: readonly SelectGroup[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

const foundBy = ({ chosen, label }: SelectOption) => chosen ?? label;

/** A field and what it finds: arrows move, Enter chooses, Escape leaves everything as it was. */
export function SearchList({ label, groups, value, onChoose }: SearchListProps) {
  const current = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  return (
    <Command
      label={label}
      filter={matchOption}
      loop
      defaultValue={current && foundBy(current)}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-2 border-b border-line px-3 text-ink-3">
        <Icon of={Search} small />
        <Command.Input
          autoFocus
          placeholder={`Find a ${label.toLowerCase()}`}
          className="h-9 min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink-3 max-phone:h-11"
        />
      </div>
      <Command.List className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-3 text-ink-2">Nothing of this name.</Command.Empty>
        {groups.map((group) => (
          <Command.Group
            key={group.label ?? ""}
            heading={group.label}
            className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-quiet **:[[cmdk-group-heading]]:text-ink-3"
          >
            {group.options.map((option) => (
              <Command.Item
                key={option.value}
                value={foundBy(option)}
                onSelect={() => onChoose(option.value)}
                className={`${optionStyle} data-[selected=true]:bg-hover`}
              >
                {option.label}
                {option.value === value ? <Chosen /> : null}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

function Chosen() {
  return (
    <span className="ml-auto pl-3">
      <Icon of={Check} small />
      <span className="sr-only">chosen</span>
    </span>
  );
}
