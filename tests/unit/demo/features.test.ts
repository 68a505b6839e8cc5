import { expect, test } from "vitest";
import { createFeatureSweep } from "@/lib/demo/features";
import { makeFlights } from "./make-flights";

const day = (time: string, date = "2001-06-14") => `${date}T${time}`;

test("where nothing has landed yet, delays and the route's share are unknown", () => {
  const flights = makeFlights([{ at: day("10:00"), from: "JFK", to: "BOS", delay: 0, distance: 187 }]);
  expect(createFeatureSweep(flights).featuresOf(0)).toEqual({
    departure_hour: 10,
    distance: 187,
    origin: "JFK",
    destination: "BOS",
    inbound_delay_3h: null,
    destination_delay_3h: null,
    origin_departures_1h: 0,
    route_late_7d: null,
  });
});

test("a landing counts from the minute after it, for three hours", () => {
  const asked = ["11:00", "11:01", "14:00", "14:01"];
  const flights = makeFlights([
    { at: day("10:00"), from: "BOS", to: "JFK", delay: 31 },
    ...asked.map((time) => ({ at: day(time), from: "JFK", to: "PHL", delay: 0 })),
  ]);
  const sweep = createFeatureSweep(flights);
  expect(asked.map((_, i) => sweep.featuresOf(i + 1).inbound_delay_3h)).toEqual([null, 31, 31, null]);
});

test("delays are means over landings at the origin and at the destination, to a tenth of a minute", () => {
  const flights = makeFlights([
    { at: day("08:00"), from: "BOS", to: "JFK", delay: 10 },
    { at: day("08:01"), from: "PHL", to: "JFK", delay: -5 },
    { at: day("08:02"), from: "DCA", to: "JFK", delay: 20 },
    { at: day("08:03"), from: "JFK", to: "PIT", delay: 7 },
    { at: day("10:00"), from: "JFK", to: "PIT", delay: 0 },
  ]);
  expect(createFeatureSweep(flights).featuresOf(4)).toMatchObject({
    inbound_delay_3h: 8.3,
    destination_delay_3h: 7,
  });
});

test("departures of the last hour are those from the same origin, before this minute", () => {
  const flights = makeFlights([
    { at: day("08:59"), from: "JFK", to: "PIT", delay: 0 },
    { at: day("09:00"), from: "JFK", to: "PIT", delay: 0 },
    { at: day("09:30"), from: "BOS", to: "PIT", delay: 0 },
    { at: day("09:59"), from: "JFK", to: "BOS", delay: 0 },
    { at: day("10:00"), from: "JFK", to: "ORD", delay: 0 },
    { at: day("10:00"), from: "JFK", to: "PIT", delay: 0 },
  ]);
  const sweep = createFeatureSweep(flights);
  expect(sweep.featuresOf(4).origin_departures_1h).toBe(2);
  expect(sweep.featuresOf(5).origin_departures_1h).toBe(2);
});

test("the route's share of late landings looks back seven days, in one direction", () => {
  const flights = makeFlights([
    { at: day("08:00", "2001-06-06"), from: "JFK", to: "BOS", delay: 60 },
    { at: day("08:00", "2001-06-08"), from: "JFK", to: "BOS", delay: 15 },
    { at: day("08:00", "2001-06-10"), from: "JFK", to: "BOS", delay: 14 },
    { at: day("09:00", "2001-06-10"), from: "JFK", to: "BOS", delay: 0 },
    { at: day("08:00", "2001-06-11"), from: "BOS", to: "JFK", delay: 90 },
    { at: day("08:00", "2001-06-14"), from: "JFK", to: "BOS", delay: 0 },
  ]);
  expect(createFeatureSweep(flights).featuresOf(5).route_late_7d).toBe(0.333);
});

test("what happens later changes nothing", () => {
  const lines = Array.from({ length: 400 }, (_, i) => ({
    at: new Date(Date.UTC(2001, 5, 1) + i * 37 * 60_000).toISOString().slice(0, 16),
    from: ["JFK", "BOS", "ORD", "LAX"][i % 4]!,
    to: ["BOS", "LAX", "JFK", "ORD"][(i * 7) % 4]!,
    delay: ((i * 31) % 60) - 20,
    distance: 150 + ((i * 97) % 900),
  }));
  const all = makeFlights(lines);
  const known = makeFlights(lines.slice(0, 200));
  const sweepOfAll = createFeatureSweep(all);
  const sweepOfKnown = createFeatureSweep(known);
  for (let i = 0; i < 150; i++) {
    expect(all.row[i]).toBe(known.row[i]);
    expect(sweepOfAll.featuresOf(i)).toEqual(sweepOfKnown.featuresOf(i));
  }
});

test("flights must be taken in order", () => {
  const flights = makeFlights([
    { at: day("10:00"), from: "JFK", to: "BOS", delay: 0 },
    { at: day("11:00"), from: "JFK", to: "BOS", delay: 0 },
  ]);
  const sweep = createFeatureSweep(flights);
  sweep.featuresOf(1);
  expect(() => sweep.featuresOf(0)).toThrow(RangeError);
});
