import { expect, test } from "vitest";
import { pictureName } from "@/lib/charts/picture-name";
import { scopeOf } from "./answers";

const scope = scopeOf();

test.each([
  ["a snapshot", "drift", scope.window, "plumbline-flight-delay-drift-20261118T1400Z-20261119T1400Z"],
  [
    "a course",
    "performance",
    scope.range,
    "plumbline-flight-delay-performance-20261112T1400Z-20261119T1400Z",
  ],
  [
    "a feature with signs",
    "late/7d: a",
    scope.window,
    "plumbline-flight-delay-late_7d_a-20261118T1400Z-20261119T1400Z",
  ],
] as const)("%s is named by its model, its panel and its time", (_, panel, span, name) => {
  expect(pictureName(scope, panel, span)).toBe(name);
});
