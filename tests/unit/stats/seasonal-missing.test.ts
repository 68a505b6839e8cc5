import { expect, test } from "vitest";
import { decideSeasonalMissing, fisherExact, type MissingHour } from "@/lib/stats";

const alpha = 1e-5;
const hour = (
  missing: number,
  total: number,
  referenceMissing: number,
  referenceTotal: number,
): MissingHour => ({
  missing,
  total,
  referenceMissing,
  referenceTotal,
});

test("in a single hour of week it is Fisher's exact test", () => {
  const decision = decideSeasonalMissing({ hours: [hour(9, 40, 3, 120)], alpha });
  const { p } = fisherExact({
    referenceSuccesses: 3,
    referenceTotal: 120,
    currentSuccesses: 9,
    currentTotal: 40,
  });
  expect(decision).toMatchObject({ status: "decided", n: 40, currentShare: 9 / 40, referenceShare: 3 / 120 });
  expect(decision.status === "decided" && Math.abs(decision.p / p - 1)).toBeLessThan(1e-9);
});

test("values that miss each night as they did in the reference's nights are as expected", () => {
  const hours = [hour(30, 50, 40, 66), hour(0, 400, 0, 500), hour(0, 420, 1, 490)];
  expect(decideSeasonalMissing({ hours, alpha })).toMatchObject({ drift: false });
});

test("the same values missing by day are news", () => {
  const hours = [hour(0, 50, 40, 66), hour(200, 400, 0, 500), hour(0, 420, 1, 490)];
  expect(decideSeasonalMissing({ hours, alpha })).toMatchObject({ drift: true });
});

test("hours that the reference hardly has are left out", () => {
  expect(decideSeasonalMissing({ hours: [hour(50, 50, 0, 4)], alpha })).toEqual({
    status: "insufficient_data",
    reason: "no_rows",
    n: 0,
    needed: 1,
  });
  expect(decideSeasonalMissing({ hours: [hour(50, 50, 0, 4), hour(0, 100, 0, 100)], alpha })).toMatchObject({
    n: 100,
  });
});

test("a change under the floor is no drift, however sure", () => {
  const decision = decideSeasonalMissing({ hours: [hour(4000, 100_000, 0, 100_000)], alpha });
  expect(decision).toMatchObject({ drift: false, delta: 0.04 });
  expect(decision.status === "decided" && decision.p).toBeLessThan(1e-100);
});

test("nothing missing on either side is certain to be alike", () => {
  expect(decideSeasonalMissing({ hours: [hour(0, 100, 0, 100)], alpha })).toMatchObject({
    p: 1,
    drift: false,
  });
});

test("everything missing at once is drift within one hour", () => {
  expect(decideSeasonalMissing({ hours: [hour(60, 60, 2, 60)], alpha })).toMatchObject({ drift: true });
});
