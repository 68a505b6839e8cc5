"use client";

import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Shortcut } from "./shortcut";
import { ShortcutRegistry } from "./shortcut-registry";

export const ShortcutContext = createContext(new ShortcutRegistry());

/** Offers shortcuts while the component is shown. Memoise the list. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutContext);
  useEffect(() => registry.add(shortcuts), [registry, shortcuts]);
}

const none: readonly Shortcut[] = [];

export function useAllShortcuts(): readonly Shortcut[] {
  const registry = useContext(ShortcutContext);
  return useSyncExternalStore(registry.subscribe, registry.all, () => none);
}
