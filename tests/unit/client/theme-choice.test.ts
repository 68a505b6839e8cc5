import { expect, test } from "vitest";
import { parseThemeChoice } from "@/components/theme/theme-choice";

test.each([
  { stored: null, choice: "system" },
  { stored: "light", choice: "light" },
  { stored: "dark", choice: "dark" },
  { stored: "sepia", choice: "system" },
])("what is stored as $stored is the choice $choice", ({ stored, choice }) => {
  expect(parseThemeChoice(stored)).toBe(choice);
});
