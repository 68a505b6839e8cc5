import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { FlightFeatures } from "@/lib/demo/features";
import { ModelArtifact } from "@/lib/demo/model-artifact";
import { ARTIFACTS } from "@/lib/demo/read-scorers";
import { createScorer } from "@/lib/demo/score";

const flight: FlightFeatures = {
  departure_hour: 18,
  distance: 500,
  origin: "JFK",
  destination: "BOS",
  inbound_delay_3h: 30,
  destination_delay_3h: null,
  origin_departures_1h: 20,
  route_late_7d: 0.25,
};
const training = { rows: 1, from: "2001-01-09", to: "2001-03-31" };
const encodings = { origin: { JFK: 0.4 }, destination: {}, otherwise: 0.2 };

test("the regression weighs standardised terms and leaves a missing value at its mean", () => {
  const terms = [
    { name: "departure_hour_sine", mean: 0, scale: 1, weight: -1 },
    { name: "departure_hour_cosine", mean: 0, scale: 1, weight: 0 },
    { name: "distance", mean: 700, scale: 100, weight: 0.5 },
    { name: "origin", mean: 0.2, scale: 0.1, weight: 0.25 },
    { name: "destination", mean: 0.2, scale: 0.1, weight: 9 },
    { name: "inbound_delay_3h", mean: 10, scale: 20, weight: 0.5 },
    { name: "destination_delay_3h", mean: 10, scale: 20, weight: 100 },
  ];
  const score = createScorer({ kind: "logistic regression", training, encodings, intercept: -1, terms });
  // -1 + 1 + 0.5 x -2 + 0.25 x 2 + 0 + 0.5 x 1 = 0
  expect(score(flight)).toBe(0.5);
});

test("a tree sends values up to the threshold left and missing ones where training found them better off", () => {
  const stump = (input: number, threshold: number, missingLeft: number) => ({
    input: [input, -1, -1],
    value: [threshold, -1, 1],
    missingLeft: [missingLeft, 0, 0],
    left: [1, 0, 0],
  });
  const scoreWith = (...trees: ReturnType<typeof stump>[]) =>
    createScorer({ kind: "gradient-boosted trees", training, encodings, intercept: 0, trees })(flight);
  expect(scoreWith(stump(0, 18, 0))).toBe(0.2689);
  expect(scoreWith(stump(0, 17.5, 0))).toBe(0.7311);
  expect(scoreWith(stump(5, 0, 1))).toBe(0.2689);
  expect(scoreWith(stump(5, 0, 0), stump(0, 17.5, 0))).toBe(0.8808);
});

test("an airport that training did not see stands at everybody's share", () => {
  const tree = { input: [3, -1, -1], value: [0.2, -1, 1], missingLeft: [0, 0, 0], left: [1, 0, 0] };
  const score = createScorer({
    kind: "gradient-boosted trees",
    training,
    encodings,
    intercept: 0,
    trees: [tree],
  });
  expect(score({ ...flight, destination: "ZZZ" })).toBe(0.2689);
});

test.each(Object.entries(ARTIFACTS))(
  "the committed %s version is small, whole, and fears a late evening",
  (_, url) => {
    expect(statSync(fileURLToPath(url)).size).toBeLessThan(1_000_000);
    const score = createScorer(ModelArtifact.parse(JSON.parse(readFileSync(url, "utf8"))));
    const calm = score({ ...flight, departure_hour: 7, inbound_delay_3h: -5, destination_delay_3h: -5 });
    const storm = score({ ...flight, departure_hour: 20, inbound_delay_3h: 60, destination_delay_3h: 60 });
    expect(calm).toBeLessThan(0.2);
    expect(storm).toBeGreaterThan(0.5);
  },
);
