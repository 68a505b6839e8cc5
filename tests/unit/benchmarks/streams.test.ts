import { expect, test } from "vitest";
import { driftsOf } from "@/benchmarks/false-alarms/drifts";
import { flightsBetween, localDayOfWeek } from "@/benchmarks/false-alarms/flight-rows";
import { randomOf } from "@/benchmarks/false-alarms/random";
import {
  changedStream,
  firstHour,
  type Pool,
  realReference,
  realStream,
  shuffledReference,
  shuffledStream,
} from "@/benchmarks/false-alarms/streams";
import { drawHourOfWeek, weekProfile } from "@/benchmarks/false-alarms/week-profile";
import { hourMs } from "@/lib/ingest/counters";
import { hoursOfWeek } from "@/lib/ingest/hour-of-week";
import { stratumOfHour } from "@/lib/monitor/stratum-of-hour";
import { flightsAt } from "./flights";

const weekMinutes = hoursOfWeek * 60;
const start = firstHour * 60;
/** Twice as many flights in the second half of a week as in the first, none in its last day. */
const minutes = [
  ...Array.from({ length: 200 }, (_, index) => start + Math.floor((index * 72 * 60) / 200)),
  ...Array.from({ length: 400 }, (_, index) => start + 72 * 60 + Math.floor((index * 72 * 60) / 400)),
];
const flights = flightsAt(minutes);
const span = { from: 0, to: minutes.length };
const pool: Pool = { flights, span, profile: weekProfile(flights, span, "America/New_York") };

test("the first hour of a stream is the first of a week in New York", () => {
  expect(stratumOfHour("America/New_York")(firstHour)).toBe(0);
});

test("an hour of the week is drawn as often as flights depart in it", () => {
  const random = randomOf(1);
  const counts = new Float64Array(hoursOfWeek);
  for (let draw = 0; draw < 60_000; draw++) counts[drawHourOfWeek(pool.profile, random)]! += 1;
  const sum = (from: number, to: number) => counts.subarray(from, to).reduce((all, each) => all + each, 0);
  expect(sum(0, 72) / 60_000).toBeCloseTo(1 / 3, 2);
  expect(sum(72, 144) / 60_000).toBeCloseTo(2 / 3, 2);
  expect(sum(144, 168)).toBe(0);
});

test("a shuffled week has its rows in that week, and their hours tell nothing of them", () => {
  const rows = shuffledStream(pool, 1000, randomOf(2))(3);
  expect(rows).toHaveLength(7000);
  const hours = rows.map(({ atMs }) => Math.floor(atMs / hourMs) - firstHour - 3 * hoursOfWeek);
  expect(Math.min(...hours)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...hours)).toBeLessThan(144);
  const delayOf = (early: boolean) => {
    const chosen = rows.filter((_, row) => hours[row]! < 72 === early);
    return chosen.reduce((sum, { features }) => sum + features.delay, 0) / chosen.length;
  };
  // In the pool itself the flights of the two halves are 300 apart; the mean of 2,300 draws has an error of 4.
  expect(Math.abs(delayOf(true) - delayOf(false))).toBeLessThan(20);
});

test("another seed is another stream, the same seed the same", () => {
  const placesOf = (...seed: number[]) =>
    shuffledStream(pool, 20, randomOf(...seed))(0).map(({ features }) => features.delay);
  expect(placesOf(1, 2)).toEqual(placesOf(1, 2));
  expect(placesOf(1, 2)).not.toEqual(placesOf(2, 1));
});

test("a shuffled reference has the times of flights, a real one each at most once with its own", () => {
  const times = new Set(minutes.map((minute) => minute * 60_000));
  expect(shuffledReference(pool, 300, randomOf(3)).every(({ atMs }) => times.has(atMs))).toBe(true);
  const real = realReference(pool, 300, randomOf(4));
  expect(new Set(real.map(({ features }) => features.delay)).size).toBe(300);
  expect(real.every(({ atMs, features }) => atMs === minutes[features.delay]! * 60_000)).toBe(true);
});

test("the real stream keeps all flights of a week, or a share of them, in their order", () => {
  const whole = realStream(flights, firstHour, 1, randomOf(5));
  expect(whole(0).map(({ features }) => features.delay)).toEqual(minutes.map((_, place) => place));
  expect(whole(1)).toEqual([]);
  const thinned = realStream(flights, firstHour, 0.25, randomOf(6))(0).map(({ features }) => features.delay);
  expect(thinned.length / minutes.length).toBeCloseTo(0.25, 1);
  expect(thinned).toEqual(thinned.toSorted((a, b) => a - b));
});

test("a span holds its start and not its end", () => {
  const at = flightsAt([10, 20, 20, 30]);
  expect(flightsBetween(at, 20 * 60_000, 30 * 60_000)).toEqual({ from: 1, to: 3 });
});

test("a changed stream is what it was until its hour", () => {
  const atHour = firstHour + 72;
  const drift = driftsOf(flights, span).find(({ name }) => name === "distance stuck at its median")!;
  const stream = realStream(flights, firstHour, 1, randomOf(7));
  const rows = changedStream(stream, { ...drift, atHour }, randomOf(8))(0);
  expect(rows.slice(0, 200).map(({ features }) => features.distance)).toEqual(
    minutes.slice(0, 200).map((_, place) => 100 + (place % 7)),
  );
  expect(new Set(rows.slice(200).map(({ features }) => features.distance))).toEqual(new Set([103]));
});

test("the category that has 5 % comes to 15 %", () => {
  const drift = driftsOf(flights, span).find(({ column }) => column === "origin")!;
  expect(drift.name).toBe("origin DFW from 5.0 to 15 %");
  const random = randomOf(9);
  const rows = shuffledStream(pool, 2000, randomOf(10))(0);
  for (const row of rows) drift.after(row, random);
  const share = rows.filter(({ features }) => features.origin === "DFW").length / rows.length;
  expect(share).toBeCloseTo(0.15, 1);
});

test.each([
  ["the same clock", "2001-03-05T10:00Z", 10, 1],
  ["New York, the evening before", "2001-03-05T01:00Z", 20, 0],
  ["Honolulu", "2001-03-05T09:00Z", 23, 0],
  ["Guam, the day after", "2001-03-05T20:00Z", 6, 2],
])("the day of the week is that of the local clock: %s", (_, utc, localHour, day) => {
  expect(localDayOfWeek(Date.parse(utc) / 60_000, localHour)).toBe(day);
});

test("a week has as many minutes as the profile covers", () => {
  expect(pool.profile.at(-1)).toBe(1);
  expect(Math.max(...minutes) - start).toBeLessThan(weekMinutes);
});
