import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { AIRPORT_ZONES } from "@/lib/demo/airport-zones";
import { createLocalClock } from "@/lib/demo/local-clock";
import { timeOf } from "./make-flights";

test.each([
  ["New York in winter", "JFK", "2001-01-15T12:00", "2001-01-15T17:00"],
  ["New York in summer", "JFK", "2001-06-15T12:00", "2001-06-15T16:00"],
  ["the last minute before the clocks change", "JFK", "2001-04-01T01:59", "2001-04-01T06:59"],
  ["the first minute after", "JFK", "2001-04-01T03:00", "2001-04-01T07:00"],
  ["Phoenix, which keeps its clocks", "PHX", "2001-06-15T12:00", "2001-06-15T19:00"],
  ["Indianapolis, which kept them in 2001", "IND", "2001-06-15T12:00", "2001-06-15T17:00"],
  ["Honolulu", "HNL", "2001-06-15T12:00", "2001-06-15T22:00"],
])("a wall clock becomes UTC: %s", (_, airport, local, utc) => {
  const toUtc = createLocalClock([airport]);
  expect(timeOf(toUtc(0, Date.parse(`${local}Z`) / 60_000))).toBe(utc);
});

test("an airport without a known time zone is refused by name", () => {
  expect(() => createLocalClock(["XXX"])).toThrow("no time zone is known for airport XXX");
});

test("every airport's time zone lies where the airport does", () => {
  const table = readFileSync("node_modules/vega-datasets/data/airports.csv", "utf8").trim().split("\n");
  const longitudes = new Map(
    table.slice(1).map((line) => [line.slice(0, 3), Number(line.split(",").at(-1))]),
  );
  const winterNoon = Date.UTC(2001, 0, 15, 12) / 60_000;
  for (const airport of AIRPORT_ZONES.keys()) {
    const hoursBehind = (createLocalClock([airport])(0, winterNoon) - winterNoon) / 60;
    const sunHours = -longitudes.get(airport)! / 15;
    expect(Math.abs(hoursBehind - sunHours), airport).toBeLessThan(2.2);
  }
});
