import { expect, test } from "vitest";
import { ownPath } from "@/components/people/own-path";

test.each([
  ["/models/churn?window=24h", "/models/churn?window=24h"],
  ["/", "/"],
  ["", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
])("a sign-in with next=%j leads to %s", (next, path) => {
  expect(ownPath(next)).toBe(path);
});
