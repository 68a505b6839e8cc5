"use client";

import { Check, type LucideIcon } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { type ButtonLook, buttonStyle, iconButtonStyle } from "./button-style";
import { floatStyle, optionStyle } from "./float-style";
import { useFloatPlace } from "./use-float-place";

interface MenuProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly text?: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a list of actions or choices. */
export function Menu({ label, icon, look = "bare", small = false, text, children }: MenuProps) {
  const { place, find } = useFloatPlace();
  return (
    <DropdownMenu.Root modal={false} onOpenChange={find}>
      <DropdownMenu.Trigger
        aria-label={text ? undefined : label}
        title={text ? undefined : label}
        className={text ? buttonStyle(look) : iconButtonStyle(look, small)}
      >
        <Icon of={icon} small={small || Boolean(text)} />
        {text}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content align="end" sideOffset={4} collisionPadding={8} className={floatStyle}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item className={optionStyle} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuLink({
  href,
  download,
  children,
}: {
  href: string;
  download?: string;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Item asChild className={optionStyle}>
      <a href={href} download={download}>
        {children}
      </a>
    </DropdownMenu.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="quiet px-2 py-1">{children}</DropdownMenu.Label>;
}

export function MenuLine() {
  return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}

interface MenuChoicesProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

export function MenuChoices({ value, onChange, children }: MenuChoicesProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
      {children}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuChoice({ value, children }: { value: string; children: ReactNode }) {
  return (
    <DropdownMenu.RadioItem value={value} className={optionStyle}>
      {children}
      <DropdownMenu.ItemIndicator className="ml-auto pl-3">
        <Icon of={Check} small />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}
