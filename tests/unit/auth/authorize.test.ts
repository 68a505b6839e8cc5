import { expect, test } from "vitest";
import { type Access, authorize } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/context";

const everything: Access[] = ["public", "read", "ingest", "manage", "registry"];

test.each<[Actor["kind"], Access[]]>([
  ["local", everything],
  ["key", everything],
  ["worker", everything],
  ["anyone", ["public", "read"]],
])("%s may do %j", (kind, allowed) => {
  expect(everything.filter((access) => authorize({ kind }, access).allowed)).toEqual(allowed);
});

test("a refusal says what to send", () => {
  expect(authorize({ kind: "anyone" }, "ingest")).toMatchObject({
    allowed: false,
    reason: expect.stringContaining("Authorization: Bearer"),
  });
});
