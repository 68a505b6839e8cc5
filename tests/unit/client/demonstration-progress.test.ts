import { expect, test } from "vitest";
import { demonstrationProgress } from "@/components/demonstration/demonstration-progress";

const startsAt = "2026-08-01T00:00:00Z";
const now = Date.parse("2026-08-11T00:00:00Z");
const of = (phase: string, lastPredictionAt: string | null, more: object = { startsAt }) => ({
  demonstration: { text: "Demonstration", phase, ...more },
  lastPredictionAt,
});

test.each([
  ["asked for, its model is not made yet", undefined, true, "Reading the flights of 2001."],
  ["without predictions", of("loading", null), true, "Logging the reference sets."],
  ["half way", of("loading", "2026-08-06T00:00:00Z"), true, "Logging the flights: 50 %."],
  ["made before it said its start", of("loading", "2026-08-06T00:00:00Z", {}), true, "Logging the flights."],
  ["live", of("live", "2026-08-11T00:00:00Z"), false, "It is live."],
  ["ended", of("ended", "2026-08-11T00:00:00Z"), false, "It is live."],
] as const)("%s", (_, model, isLoading, words) => {
  expect(demonstrationProgress(model, now)).toEqual({ isLoading, words });
});
