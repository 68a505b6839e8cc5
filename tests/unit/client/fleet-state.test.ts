import { expect, test } from "vitest";
import { groupFleet, latestPerformance, latestTraffic } from "@/components/fleet/fleet-state";
import { formatMeasure } from "@/components/fleet/format-measure";
import type { FleetEntry } from "@/lib/contracts/model";

const entry = (name: string, group: FleetEntry["group"]) => ({ name, group }) as FleetEntry;

test("models stand by what they need from a person, and groups without a model are left out", () => {
  const groups = groupFleet([
    entry("c", "well"),
    entry("a", "needs"),
    entry("b", "needs"),
    entry("d", "waiting"),
  ]);
  expect(groups.map(({ label, models }) => [label, models.map(({ name }) => name)])).toEqual([
    ["Needs a person", ["a", "b"]],
    ["Well", ["c"]],
    ["Waiting for data", ["d"]],
  ]);
});

test("a shorter range keeps the newest part of the small charts", () => {
  const week = Array.from({ length: 56 }, (_, index) => index);
  expect(latestPerformance(week, "24h")).toEqual([48, 49, 50, 51, 52, 53, 54, 55]);
  expect(latestPerformance(week, "7d")).toHaveLength(56);
  expect(latestTraffic(week.slice(0, 72), "24h")).toHaveLength(24);
});

test.each([
  { value: 0.6831, shown: "0.683" },
  { value: 4.1234, shown: "4.12" },
  { value: -2.5, shown: "−2.50" },
  { value: 1234.5, shown: "1,235" },
])("$value is written $shown", ({ value, shown }) => {
  expect(formatMeasure(value)).toBe(shown);
});
