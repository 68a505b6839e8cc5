import { expect, test } from "vitest";
import { visitorCookieOf, visitorRoleOf } from "@/lib/auth/visitor";

test.each([
  [null, "engineer"],
  ["plumbline-visitor=lead", "lead"],
  ["theme=dark; plumbline-visitor=oncall", "oncall"],
  ["plumbline-visitor=admin", "engineer"],
  ["x-plumbline-visitor=lead", "engineer"],
])("cookie %j makes an %s", (cookie, role) => {
  expect(visitorRoleOf(cookie)).toBe(role);
});

test("the cookie that a choice sets is read back", () => {
  expect(visitorRoleOf(visitorCookieOf("oncall").split(";")[0] ?? "")).toBe("oncall");
});
