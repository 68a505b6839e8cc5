export type ModifierKey = "⌘" | "Ctrl";

export function keyLabel(key: string, modifier: ModifierKey): string {
  if (key === "enter") return "↵";
  if (!key.startsWith("mod+")) return key;
  const letter = key === "mod+enter" ? "↵" : key.slice(4).toUpperCase();
  return modifier === "⌘" ? `⌘${letter}` : `Ctrl ${letter}`;
}
