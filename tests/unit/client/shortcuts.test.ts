import { describe, expect, test } from "vitest";
import { keyLabel } from "@/components/keyboard/key-label";
import { matchKeys, nameOfKey, type Shortcut } from "@/components/keyboard/shortcut";
import { ShortcutRegistry } from "@/components/keyboard/shortcut-registry";

const shortcut = (keys: string, description = keys): Shortcut => ({
  keys,
  description,
  group: "Test",
  run: () => {},
});
const list = [shortcut("j"), shortcut("g f"), shortcut("g a"), shortcut("mod+k"), shortcut("?")];

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) =>
  nameOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("names of keys", () => {
  test.each([
    { name: press("j"), is: "j" },
    { name: press("?"), is: "?" },
    { name: press("Enter"), is: "enter" },
    { name: press("k", { metaKey: true }), is: "mod+k" },
    { name: press("K", { ctrlKey: true }), is: "mod+k" },
    { name: press("Shift"), is: null },
    { name: press("j", { altKey: true }), is: null },
  ])("$is", ({ name, is }) => {
    expect(name).toBe(is);
  });
});

describe("matching", () => {
  test("a single key runs at once", () => {
    expect(matchKeys("", "j", list)).toMatchObject({ kind: "run", shortcut: { keys: "j" } });
  });

  test("the first key of a pair waits for the second", () => {
    expect(matchKeys("", "g", list)).toEqual({ kind: "wait", pressed: "g" });
    expect(matchKeys("g", "a", list)).toMatchObject({ kind: "run", shortcut: { keys: "g a" } });
  });

  test("a second key that makes no pair counts by itself", () => {
    expect(matchKeys("g", "j", list)).toMatchObject({ kind: "run", shortcut: { keys: "j" } });
  });

  test("a key that nothing asks for does nothing", () => {
    expect(matchKeys("", "x", list)).toEqual({ kind: "none" });
    expect(matchKeys("g", "x", list)).toEqual({ kind: "none" });
  });

  test("what was offered last wins", () => {
    const outcome = matchKeys("", "j", [...list, shortcut("j", "in the dialog")]);
    expect(outcome).toMatchObject({ shortcut: { description: "in the dialog" } });
  });
});

test("shortcuts last as long as what offers them", () => {
  const registry = new ShortcutRegistry();
  let notified = 0;
  registry.subscribe(() => notified++);
  const remove = registry.add([shortcut("j"), shortcut("k")]);
  registry.add([shortcut("?")]);
  expect(registry.all().map(({ keys }) => keys)).toEqual(["j", "k", "?"]);
  remove();
  expect(registry.all().map(({ keys }) => keys)).toEqual(["?"]);
  expect(notified).toBe(3);
});

test("keys are written as they stand on the keyboard", () => {
  expect(keyLabel("mod+k", "⌘")).toBe("⌘K");
  expect(keyLabel("mod+k", "Ctrl")).toBe("Ctrl K");
  expect(keyLabel("enter", "Ctrl")).toBe("↵");
});
