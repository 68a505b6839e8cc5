"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { Menu, MenuChoice, MenuChoices } from "@/components/controls/menu";
import { Icon } from "@/components/icons/icon";
import { parseThemeChoice } from "./theme-choice";
import { chooseTheme, useTheme, useThemeChoice } from "./use-theme";

const choices = [
  { value: "system", label: "As the system", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const;

export function ThemeMenu() {
  const theme = useTheme();
  const choice = useThemeChoice();
  return (
    <Menu label="Theme" icon={theme === "dark" ? Moon : Sun}>
      <MenuChoices value={choice} onChange={(value) => chooseTheme(parseThemeChoice(value))}>
        {choices.map(({ value, label, icon }) => (
          <MenuChoice key={value} value={value}>
            <Icon of={icon} small />
            {label}
          </MenuChoice>
        ))}
      </MenuChoices>
    </Menu>
  );
}
