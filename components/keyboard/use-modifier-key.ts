"use client";

import { useSyncExternalStore } from "react";
import type { ModifierKey } from "./key-label";

const never = () => () => {};

const readModifier = (): ModifierKey => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl");

export function useModifierKey(): ModifierKey {
  return useSyncExternalStore(never, readModifier, () => "Ctrl");
}
