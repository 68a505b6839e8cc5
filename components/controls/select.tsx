"use client";

import { Check, ChevronDown, type LucideIcon } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import { Icon } from "@/components/icons/icon";
import { buttonStyle } from "./button-style";
import { floatStyle, optionStyle } from "./float-style";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export interface SelectGroup {
  readonly label?: string;
  readonly options: readonly SelectOption[];
}

interface SelectProps {
  readonly label: string;
  readonly groups: readonly SelectGroup[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly icon?: LucideIcon;
  /** Stands before the chosen option: "Compare: off". */
  readonly prefix?: string;
}

/** One of many. */
export function Select({ label, groups, value, onChange, icon, prefix }: SelectProps) {
  const chosen = groups.flatMap((group) => group.options).find((option) => option.value === value);
  return (
    <Primitive.Root value={value} onValueChange={onChange}>
      <Primitive.Trigger
        aria-label={label}
        className={`${buttonStyle()} max-w-72 max-phone:order-6 max-phone:max-w-full`}
      >
        {icon ? <Icon of={icon} small className="text-ink-3 max-wide:hidden" /> : null}
        <span className="truncate">
          {prefix ? <span className="max-desk:sr-only">{prefix}</span> : null}
          <Primitive.Value>{chosen?.label ?? value}</Primitive.Value>
        </span>
        <Icon of={ChevronDown} small className="text-ink-3" />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content position="popper" sideOffset={4} collisionPadding={8} className={floatStyle}>
          <Primitive.Viewport>
            {groups.map((group) => (
              <Primitive.Group key={group.label ?? ""}>
                {group.label ? (
                  <Primitive.Label className="quiet px-2 pt-2 pb-1">{group.label}</Primitive.Label>
                ) : null}
                {group.options.map((option) => (
                  <Option key={option.value} {...option} />
                ))}
              </Primitive.Group>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function Option({ value, label, note }: SelectOption) {
  return (
    <Primitive.Item value={value} className={optionStyle}>
      <Primitive.ItemText>{label}</Primitive.ItemText>
      {note ? <span className="quiet">{note}</span> : null}
      <Primitive.ItemIndicator className="ml-auto pl-3">
        <Icon of={Check} small />
      </Primitive.ItemIndicator>
    </Primitive.Item>
  );
}
