import { expect, test } from "vitest";
import { readOptions } from "@/benchmarks/false-alarms/options";
import { planJobs } from "@/benchmarks/false-alarms/plan-jobs";
import { randomOf } from "@/benchmarks/false-alarms/random";
import { eventsPerYear, quantile, shareInAlarm, yearsOf } from "@/benchmarks/false-alarms/summaries";

const quarter = (columnEvents: number, hoursInAlarm = columnEvents) => {
  return { hours: 2190, hoursInAlarm, columnEvents, modelEvents: 0 };
};

test("events a year are those of the mean stream, and the error is what streams differ by", () => {
  const streams = [quarter(0), quarter(1), quarter(0), quarter(1)];
  const { mean, standardError } = eventsPerYear(streams, ({ columnEvents }) => columnEvents);
  expect(mean).toBe(2);
  expect(standardError).toBeCloseTo(Math.sqrt((4 * 2 ** 2) / 3 / 4), 12);
  expect(yearsOf(streams)).toBe(1);
});

test("one stream has a rate and no error", () => {
  const { mean, standardError } = eventsPerYear([quarter(2)], ({ columnEvents }) => columnEvents);
  expect([mean, standardError]).toEqual([8, Number.NaN]);
});

test("the share in alarm is over all hours", () => {
  expect(shareInAlarm([quarter(1, 219), quarter(1, 0)])).toBe(0.05);
});

test("what was not seen is later than all that was", () => {
  const hours = [4, Number.POSITIVE_INFINITY, 2, 9];
  expect([quantile(hours, 0.5), quantile(hours, 0.75), quantile(hours, 0.9)]).toEqual([
    4,
    9,
    Number.POSITIVE_INFINITY,
  ]);
});

test("a full run has 20 model-years of each cell, and peers on the first of them", () => {
  const shuffled = planJobs(readOptions(["--part", "shuffled"]), 6);
  expect(shuffled).toHaveLength(9 * 81);
  const cell = shuffled.filter(({ perDay, referenceRows }) => perDay === 50 && referenceRows === 2000);
  expect(cell.map(({ draw }) => draw)).toEqual(Array.from({ length: 81 }, (_, draw) => draw));
  expect(cell.filter((job) => job.kind === "shuffled" && job.withPeers)).toHaveLength(8);
});

test("cells take turns", () => {
  const jobs = planJobs(readOptions(["--years", "0.5", "--runs", "2", "--draws", "2", "--per-day", "50"]), 1);
  const half = jobs.slice(0, jobs.length / 2);
  expect(half.every(({ draw }) => draw === 0)).toBe(true);
  expect(new Set(half.map(({ kind }) => kind))).toEqual(new Set(["shuffled", "delay", "real"]));
});

test.each([
  [["--years", "none"], "--years must be a number above 0, not none"],
  [["--part", "all"], "--part must be shuffled, delay, real, not all"],
])("an option that cannot be is told: %j", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test("numbers of different seeds are even and unlike", () => {
  const random = randomOf(1, 2, 3);
  const counts = new Float64Array(10);
  for (let draw = 0; draw < 100_000; draw++) counts[Math.floor(10 * random())]! += 1;
  expect(Math.max(...counts.map((count) => Math.abs(count - 10_000)))).toBeLessThan(400);
  const [one, other] = [randomOf(1, 0), randomOf(0, 1)];
  const differences = Array.from({ length: 1000 }, () => Math.abs(one() - other()));
  expect(differences.reduce((sum, each) => sum + each, 0) / 1000).toBeCloseTo(1 / 3, 1);
});
