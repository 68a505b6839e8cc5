import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Icon } from "@/components/icons/icon";
import { type ButtonLook, buttonStyle, iconButtonStyle } from "./button-style";

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
}

export function Button({ look, icon, className = "", children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${buttonStyle(look)} ${className}`} {...rest}>
      {icon ? <Icon of={icon} small className={look === "primary" ? "" : "text-ink-3"} /> : null}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly look?: ButtonLook;
  readonly small?: boolean;
}

/** A button of one icon: its label is its tooltip too. */
export function IconButton({ label, icon, look, small, className = "", ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${iconButtonStyle(look, small)} ${className}`}
      {...rest}
    >
      <Icon of={icon} small />
    </button>
  );
}
