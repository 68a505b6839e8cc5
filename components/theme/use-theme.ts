"use client";

import { useSyncExternalStore } from "react";
import { parseThemeChoice, type Theme, type ThemeChoice, themeStorageKey } from "./theme-choice";

function subscribeToRoot(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

const readTheme = (): Theme => (document.documentElement.dataset.theme === "dark" ? "dark" : "light");

/** The theme that is shown, resolved: charts redraw when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribeToRoot, readTheme, () => "light");
}

function subscribeToChoice(notify: () => void): () => void {
  addEventListener("storage", notify);
  addEventListener(themeStorageKey, notify);
  return () => {
    removeEventListener("storage", notify);
    removeEventListener(themeStorageKey, notify);
  };
}

const readChoice = (): ThemeChoice => parseThemeChoice(localStorage.getItem(themeStorageKey));

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribeToChoice, readChoice, () => "system");
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") localStorage.removeItem(themeStorageKey);
  else localStorage.setItem(themeStorageKey, choice);
  dispatchEvent(new Event(themeStorageKey));
}
