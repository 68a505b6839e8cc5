import { expect, test } from "vitest";
import { buildDocument } from "@/lib/openapi/build-document";
import { fieldGroups } from "@/lib/openapi/field-groups";

const { schemas } = buildDocument("1").components;

const groupsOf = (name: string) => fieldGroups(schemas[name]!);

test("an object's fields stand in one table, with what is required", () => {
  const [group, ...others] = groupsOf("CreateModel");
  expect(others).toEqual([]);
  expect(group?.when).toBeNull();
  expect(group?.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(["name", "task"]);
});

test("fields of nested objects and lists are named with their place", () => {
  const names = groupsOf("FleetEntry")[0]?.fields.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["performance", "performance.label", "openAlerts.critical"]));
  expect(groupsOf("RejectionsAnswer")[0]?.fields.map(({ name }) => name)).toContain("rejections[].reason");
});

test("the fields of an object that may be null are named too", () => {
  expect(groupsOf("VersionSummary")[0]?.fields.map(({ name }) => name)).toContain("reference.rows");
});

test("variants stand apart, each under what tells it", () => {
  expect(groupsOf("PlainTest").map(({ when }) => when)).toEqual([
    "status is insufficient_data",
    "status is tested",
  ]);
});

test("a choice of words has no fields", () => {
  expect(groupsOf("Task")).toEqual([]);
});
