"use client";

import { type ReactNode, useEffect, useState } from "react";
import { matchKeys, nameOfKey } from "./shortcut";
import { ShortcutRegistry } from "./shortcut-registry";
import { ShortcutContext } from "./use-shortcuts";

const patienceMs = 1_000;

export function KeyboardProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new ShortcutRegistry());
  useEffect(() => listenTo(registry), [registry]);
  return <ShortcutContext value={registry}>{children}</ShortcutContext>;
}

function listenTo(registry: ShortcutRegistry): () => void {
  let pressed = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const name = nameOfKey(event);
    if (!name || event.defaultPrevented) return;
    const busy = isBusy(event.target);
    const shortcuts = busy ? registry.all().filter((shortcut) => shortcut.always) : registry.all();
    const outcome = matchKeys(pressed, name, shortcuts);
    clearTimeout(timer);
    pressed = outcome.kind === "wait" ? outcome.pressed : "";
    if (outcome.kind === "none") return;
    if (outcome.kind === "wait") {
      timer = setTimeout(() => {
        pressed = "";
      }, patienceMs);
    } else {
      outcome.shortcut.run();
    }
    event.preventDefault();
  };
  addEventListener("keydown", onKeyDown);
  return () => {
    clearTimeout(timer);
    removeEventListener("keydown", onKeyDown);
  };
}

/** A person types, or a menu or dialog has the keys. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(busyPlaces) !== null;
}

const busyPlaces = "input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu], [role=listbox]";
