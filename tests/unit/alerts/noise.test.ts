import { describe, expect, test } from "vitest";
import { isBroken, noiseVerdict, promiseWords } from "@/components/noise/noise-words";
import { type NoiseRow, noiseOfModel } from "@/lib/alerts/noise/noise-of";

const year = 365 * 86_400;
const row: NoiseRow = {
  alerts: 8,
  reopened: 2,
  acknowledged: 4,
  medianSecondsToAcknowledge: 240,
  clearedUntouched: 3,
  judged: 5,
  falseAlarms: 2,
  drift: 6,
  falseDrift: 2,
  unjudgedDrift: 1,
};
const monitored = { model: "flights", policy: "budget", budget: 1, seconds: year / 4 };

describe("a model's noise", () => {
  test("is told by the week, with the promise for the time that it was watched", () => {
    const noise = noiseOfModel(monitored, row);
    expect(noise.perWeek).toBeCloseTo((8 * 7 * 4) / 365, 12);
    expect(noise.promise).toMatchObject({ budget: 1, allowed: 0.25, falseDrift: 2 });
    expect(promiseWords(noise)).toBe("at most 1 a year, 0.25 in 13.0 weeks; 6 called, 2 false, 1 not judged");
    expect(isBroken(noise)).toBe(true);
  });

  test("of less than a day is no rate", () => {
    expect(noiseOfModel({ ...monitored, seconds: 3600 }).perWeek).toBeNull();
  });

  test("under policy seed has no promise that could be broken", () => {
    const noise = noiseOfModel({ ...monitored, policy: "seed" }, row);
    expect([noise.promise, isBroken(noise), promiseWords(noise)]).toEqual([
      null,
      false,
      "policy seed promises nothing",
    ]);
  });

  test("one false alarm in a short time breaks no promise", () => {
    expect(isBroken(noiseOfModel(monitored, { ...row, falseDrift: 1 }))).toBe(false);
  });
});

test("the sentence counts alerts in a model's week and what was judged", () => {
  const answer = { from: "", to: "", rules: [], models: [noiseOfModel(monitored, row)] };
  expect(noiseVerdict(answer)).toMatchObject({ level: "warning" });
  expect(noiseVerdict(answer).detail).toMatch(/of 5 that were judged 2 were false\.$/);
  expect(noiseVerdict({ ...answer, models: [] }).headline).toBe("No model has been evaluated yet.");
  expect(noiseVerdict({ ...answer, models: [noiseOfModel(monitored)] }).headline).toBe("Nothing called.");
});
