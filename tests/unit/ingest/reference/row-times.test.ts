import { expect, test } from "vitest";
import { noStratum } from "@/lib/ingest/reference/loaded-reference";
import { rowTimes } from "@/lib/ingest/reference/row-times";

const times = (timeZone: string, ...iso: readonly (string | null)[]) =>
  rowTimes(
    Float64Array.from(iso, (each) => (each === null ? Number.NaN : Date.parse(each))),
    timeZone,
  );

test("days are those of the model's clocks, from the first row's", () => {
  const utc = times("UTC", "2026-06-15T23:30:00Z", "2026-06-16T00:30:00Z", "2026-06-14T12:00:00Z");
  expect([...utc.dayOfRow]).toEqual([1, 2, 0]);
  expect(utc.spanDays).toBe(3);
  const tokyo = times("Asia/Tokyo", "2026-06-15T14:30:00Z", "2026-06-15T15:30:00Z");
  expect([...tokyo.dayOfRow]).toEqual([0, 1]);
  const losAngeles = times("America/Los_Angeles", "2026-06-15T06:30:00Z", "2026-06-15T07:30:00Z");
  expect([...losAngeles.dayOfRow]).toEqual([0, 1]);
});

test("a day lasts through a change of the clocks", () => {
  const { dayOfRow } = times(
    "America/New_York",
    "2026-03-08T05:00:00Z",
    "2026-03-09T03:59:00Z",
    "2026-03-09T04:00:00Z",
  );
  expect([...dayOfRow]).toEqual([0, 0, 1]);
});

test("clocks that are behind UTC in winter and with it in summer count days through the change", () => {
  const { dayOfRow } = times("Atlantic/Azores", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z");
  expect([...dayOfRow]).toEqual([0, 2]);
});

test("a row without a time has no hour of the week", () => {
  const { stratumOfRow, timed, spanDays } = times("UTC", null, "2026-06-15T01:00:00Z");
  expect([...stratumOfRow]).toEqual([noStratum, 1]);
  expect([timed, spanDays]).toEqual([1, 1]);
  expect(times("UTC", null).spanDays).toBe(0);
});
