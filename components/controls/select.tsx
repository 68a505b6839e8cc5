"use client";

import { Check, ChevronDown, type LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Icon } from "@/components/icons/icon";
import { buttonStyle } from "./button-style";
import { floatStyle, optionStyle } from "./float-style";
import { useFloatPlace } from "./use-float-place";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  /** Said of it when it is chosen, where its group no longer stands above it. */
  readonly chosen?: string;
}

export interface SelectGroup {
  readonly label?: string;
  readonly options: readonly SelectOption[];
}

export interface SelectProps {
  readonly label: string;
  readonly groups: readonly SelectGroup[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly icon?: LucideIcon;
  /** Stands before the chosen option: "Against reference". */
  readonly prefix?: string;
}

/** One of many: a menu of choices, so that the page carries one primitive for both. */
export function Select({ label, groups, value, onChange, icon, prefix }: SelectProps) {
  const { place, find } = useFloatPlace();
  const chosen = groups.flatMap((group) => group.options).find((option) => option.value === value);
  const words = chosen?.chosen ?? chosen?.label ?? value;
  return (
    <DropdownMenu.Root modal={false} onOpenChange={find}>
      <DropdownMenu.Trigger
        aria-label={`${label}: ${prefix ?? ""}${words}`}
        className={`${buttonStyle()} max-w-72 max-phone:order-6 max-phone:max-w-full`}
      >
        {icon ? <Icon of={icon} small className="text-ink-3 max-wide:hidden" /> : null}
        <span className="truncate">
          {prefix ? <span className="max-desk:hidden">{prefix}</span> : null}
          {words}
        </span>
        <Icon of={ChevronDown} small className="text-ink-3" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content align="start" sideOffset={4} collisionPadding={8} className={floatStyle}>
          <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
            {groups.map((group) => (
              <Options key={group.label ?? ""} {...group} />
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Options({ label, options }: SelectGroup) {
  return (
    <DropdownMenu.Group>
      {label ? <DropdownMenu.Label className="quiet px-2 pt-2 pb-1">{label}</DropdownMenu.Label> : null}
      {options.map(({ value, label: words, note }) => (
        <DropdownMenu.RadioItem key={value} value={value} textValue={words} className={optionStyle}>
          {words}
          {note ? <span className="quiet">{note}</span> : null}
          <DropdownMenu.ItemIndicator className="ml-auto pl-3">
            <Icon of={Check} small />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.Group>
  );
}
