import { expect, test } from "vitest";
import { timestampMs } from "@/lib/ingest/timestamp";

test.each<[string | number, string]>([
  ["2026-06-15T12:30:00Z", "2026-06-15T12:30:00.000Z"],
  ["2026-06-15T12:30:00.123456789Z", "2026-06-15T12:30:00.123Z"],
  ["2026-06-15 12:30:00.5+02:00", "2026-06-15T10:30:00.500Z"],
  ["2026-06-15T12:30-0530", "2026-06-15T18:00:00.000Z"],
  ["2026-06-15 12:30:00", "2026-06-15T12:30:00.000Z"],
  ["2026-06-15", "2026-06-15T00:00:00.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  [1_781_526_600_000.9, "2026-06-15T12:30:00.000Z"],
])("%s is %s", (value, iso) => {
  expect(new Date(timestampMs(value)).toISOString()).toBe(iso);
});

test.each([
  "yesterday",
  "",
  "15.06.2026",
  "2026-02-30T00:00:00Z",
  "2025-02-29",
  "2026-13-01",
  "2026-06-15T25:00:00Z",
  "2026-06-15T12:30:00Z and more",
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
])("%s is no time", (value) => {
  expect(timestampMs(value)).toBeNaN();
});
