export interface Shortcut {
  /** Keys in order, parted by spaces: "j", "g f", "mod+k", "?". */
  readonly keys: string;
  readonly description: string;
  readonly group: string;
  readonly run: () => void;
  /** Works while a person types too. */
  readonly always?: boolean;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type Outcome =
  | { readonly kind: "run"; readonly shortcut: Shortcut }
  | { readonly kind: "wait"; readonly pressed: string }
  | { readonly kind: "none" };

/** The name of a key press, or null for those that no shortcut uses. */
export function nameOfKey({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey || key === "Shift" || key === "Control" || key === "Meta") return null;
  const name = key === "Enter" ? "enter" : key;
  return ctrlKey || metaKey ? `mod+${name.toLowerCase()}` : name;
}

/** What a key does after those already pressed; the latest shortcut of the same keys wins. */
export function matchKeys(pressed: string, name: string, shortcuts: readonly Shortcut[]): Outcome {
  const keys = pressed ? `${pressed} ${name}` : name;
  const exact = shortcuts.findLast((shortcut) => shortcut.keys === keys);
  if (exact) return { kind: "run", shortcut: exact };
  if (shortcuts.some((shortcut) => shortcut.keys.startsWith(`${keys} `)))
    return { kind: "wait", pressed: keys };
  return pressed ? matchKeys("", name, shortcuts) : { kind: "none" };
}
