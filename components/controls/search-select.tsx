"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { Popover } from "radix-ui";
import { useState } from "react";
import { Icon } from "@/components/icons/icon";
import { buttonStyle } from "./button-style";
import { floatStyle } from "./float-style";
import type { SelectProps } from "./select";

const SearchList = dynamic(() => import("./search-list").then((module) => module.SearchList), { ssr: false });

/** One of very many: as a select, with a field that finds among them. */
export function SearchSelect({ label, groups, value, onChange, icon }: SelectProps) {
  const [open, setOpen] = useState(false);
  const chosen = groups.flatMap((group) => group.options).find((option) => option.value === value);
  const words = chosen?.chosen ?? chosen?.label ?? value;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={`${label}: ${words}`}
        className={`${buttonStyle()} max-w-72 max-phone:order-6 max-phone:max-w-full`}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon ? <Icon of={icon} small className="text-ink-3 max-wide:hidden" /> : null}
        <span className="truncate">{words}</span>
        <Icon of={ChevronDown} small className="text-ink-3" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={`${floatStyle} flex w-64 flex-col overflow-hidden p-0`}
        >
          <SearchList
            label={label}
            groups={groups}
            value={value}
            onChoose={(next) => {
              setOpen(false);
              onChange(next);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
