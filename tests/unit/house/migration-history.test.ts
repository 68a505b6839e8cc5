import { expect, test } from "vitest";
import { compareMigrations, describeMigrationState } from "@/lib/db/migration-history";

const one = { name: "1_one", checksum: "a" };
const two = { name: "2_two", checksum: "b" };
const done = (migration: typeof one) => ({ ...migration, finished: true });

test.each([
  ["an empty database is behind", [], { status: "behind", missing: ["1_one", "2_two"] }],
  ["the first of two applied is behind", [done(one)], { status: "behind", missing: ["2_two"] }],
  ["all applied is current", [done(one), done(two)], { status: "current" }],
  [
    "one that the code lacks makes the database newer",
    [done(one), done(two), done({ name: "3_three", checksum: "c" })],
    { status: "newer", unknown: ["3_three"] },
  ],
  [
    "one that did not finish is failed",
    [done(one), { ...two, finished: false }],
    { status: "failed", failed: ["2_two"] },
  ],
  [
    "one with other content is changed",
    [done(one), done({ ...two, checksum: "z" })],
    { status: "changed", changed: ["2_two"] },
  ],
  [
    "newer weighs more than failed",
    [{ name: "3_three", checksum: "c", finished: false }],
    { status: "newer", unknown: ["3_three"] },
  ],
] as const)("%s", (_name, applied, state) => {
  expect(compareMigrations([one, two], applied)).toEqual(state);
});

test("only a current database has nothing said against it", () => {
  expect(describeMigrationState({ status: "current" })).toBeNull();
  expect(describeMigrationState({ status: "behind", missing: ["2_two"] })).toBe(
    "The database lacks 1 migration of this version (2_two).",
  );
});
