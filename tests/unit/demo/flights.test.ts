import { expect, test } from "vitest";
import { correctDay, estimateFlightMinutes, firstDepartureFrom, sortByMinute } from "@/lib/demo/flights";
import { makeFlights, timeOf } from "./make-flights";

const minuteOf = (text: string) => Date.parse(`${text}Z`) / 60_000;

test.each([
  ["on time after midnight stays", "2001-06-14T00:40", 5, "2001-06-14T00:40"],
  ["late by less than the day is old stays", "2001-06-14T00:40", 40, "2001-06-14T00:40"],
  ["later than the day is old left a day later", "2001-06-14T00:40", 41, "2001-06-15T00:40"],
  ["late in the afternoon stays", "2001-06-14T15:00", 300, "2001-06-14T15:00"],
  ["more than a day late left two days later", "2001-06-14T01:00", 1560, "2001-06-16T01:00"],
  ["exact midnight is the end of its day already", "2001-06-15T00:00", 120, "2001-06-15T00:00"],
])("the day of a departure: %s", (_, stamp, delay, departure) => {
  expect(timeOf(correctDay(minuteOf(stamp), delay))).toBe(departure);
});

test("a flight lands after taxi, climb and its miles; the actual departure holds its delay already", () => {
  expect(estimateFlightMinutes(150)).toBe(60);
  expect(estimateFlightMinutes(2475)).toBe(370);
  const flights = makeFlights([{ at: "2001-06-14T12:00", from: "JFK", to: "BOS", delay: 90 }]);
  expect(timeOf(flights.landing[0]!)).toBe("2001-06-14T17:00");
});

test("flights of different zones come in the order of departure, each with its own wall clock's hour", () => {
  const flights = makeFlights([
    { at: "2001-06-14T09:00", from: "LAX", to: "SFO", delay: 0 },
    { at: "2001-06-14T10:00", from: "JFK", to: "BOS", delay: 15 },
    { at: "2001-06-14T11:30", from: "ORD", to: "MSP", delay: 14 },
  ]);
  expect(Array.from(flights.row)).toEqual([1, 0, 2]);
  expect(Array.from(flights.hour)).toEqual([10, 9, 11]);
  expect(Array.from(flights.late)).toEqual([1, 0, 0]);
});

test("sorting by minute keeps the order of equal minutes", () => {
  expect(Array.from(sortByMinute(Int32Array.of(7, 5, 7, 5, 6)))).toEqual([1, 3, 4, 0, 2]);
  expect(sortByMinute(new Int32Array(0))).toHaveLength(0);
});

test("the first departure from a minute is found, and none after the last", () => {
  const flights = makeFlights([
    { at: "2001-06-14T10:00", from: "JFK", to: "BOS", delay: 0 },
    { at: "2001-06-14T10:00", from: "JFK", to: "ORD", delay: 0 },
    { at: "2001-06-14T11:00", from: "JFK", to: "BOS", delay: 0 },
  ]);
  const ten = minuteOf("2001-06-14T14:00");
  expect([ten - 1, ten, ten + 1, ten + 61].map((minute) => firstDepartureFrom(flights, minute))).toEqual([
    0, 0, 2, 3,
  ]);
});
