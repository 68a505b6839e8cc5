import { describe, expect, test } from "vitest";
import {
  calibrationError,
  calibrationPoints,
  decisionDifferences,
  decisionTable,
  disagreementOf,
  type Interval,
  logLosses,
  multiclassDifferences,
  type PairedEstimate,
  pairedMeanDifference,
  pairedProportionDifference,
  regressionDifferences,
  rocAucDifference,
  squaredErrors,
} from "@/lib/stats";
import { uniforms } from "./samples";

const constant = (size: number, value: number) => new Float64Array(size).fill(value);
const alternating = (size: number) => Float64Array.from({ length: size }, (_, row) => row % 2);
const drawn = (size: number, seed: number) => {
  const next = uniforms(seed);
  return Float64Array.from({ length: size }, next);
};
const decided = (labels: Float64Array, champion: Float64Array, challenger: Float64Array) =>
  decisionDifferences(decisionTable(labels, champion, challenger, 0.5));

/** Every difference that two models on these rows have. */
function all(labels: Float64Array, champion: Float64Array, challenger: Float64Array) {
  return {
    ...decided(labels, champion, challenger),
    rocAuc: rocAucDifference(labels, champion, challenger),
    logLoss: pairedMeanDifference(logLosses(labels, champion), logLosses(labels, challenger)),
    brierScore: pairedMeanDifference(squaredErrors(labels, champion), squaredErrors(labels, challenger)),
    multiclass: multiclassDifferences(2, labels, champion.map(Math.round), challenger.map(Math.round))
      .macroF1,
    ...regressionDifferences(labels, champion, challenger),
  };
}

describe("no interval, and a reason, where", () => {
  const empty = new Float64Array(0);
  test.each(Object.entries(all(empty, empty, empty)))("there are no rows: %s", (_, estimate) => {
    expect(estimate.difference).toBeUndefined();
    expect(estimate.interval).toBeUndefined();
    expect(estimate.reason).toBeTruthy();
  });

  const one = Float64Array.of(1);
  test.each(Object.entries(all(one, Float64Array.of(0.4), Float64Array.of(0.8))))(
    "there is one row: %s",
    (_, estimate) => {
      expect(estimate.interval).toBeUndefined();
      expect(estimate.reason).toBeTruthy();
    },
  );

  test("the labels are of one class: ranking, and what rests on the other class", () => {
    const positive = all(constant(200, 1), drawn(200, 1), drawn(200, 2));
    expect(positive.rocAuc).toMatchObject({ difference: undefined, reason: "labels of one class only" });
    const negative = all(constant(200, 0), drawn(200, 1), drawn(200, 2));
    expect(negative.rocAuc.difference).toBeUndefined();
    expect(negative.recall).toMatchObject({ difference: undefined, reason: "no positive labels" });
    expect(negative.f1.interval).toBeUndefined();
  });

  test("both give one and the same score: the AUC is a half, without an interval", () => {
    const { rocAuc, precision } = all(alternating(200), constant(200, 0.7), constant(200, 0.7));
    expect(rocAuc).toMatchObject({ champion: 0.5, challenger: 0.5, difference: 0, interval: undefined });
    expect(precision.interval).toBeUndefined();
  });

  test("both classes are parted wholly by one and not at all by the other: no interval of no width", () => {
    const labels = alternating(200);
    const { rocAuc } = all(labels, constant(200, 0.7), labels);
    expect(rocAuc).toMatchObject({ champion: 0.5, challenger: 1, difference: 0.5, interval: undefined });
    expect(rocAuc.reason).toContain("no width");
  });

  test("a score is no number: no value of it either", () => {
    const scores = drawn(200, 3);
    scores[7] = Number.NaN;
    expect(rocAucDifference(alternating(200), drawn(200, 4), scores)).toMatchObject({
      champion: undefined,
      difference: undefined,
      reason: "a score is no number",
    });
    expect(pairedMeanDifference(drawn(200, 4), scores)).toMatchObject({
      difference: undefined,
      reason: "a value is no finite number",
    });
    const { mae, rmse, bias } = regressionDifferences(drawn(200, 5), drawn(200, 4), scores);
    for (const estimate of [mae, rmse, bias]) expect(estimate.difference).toBeUndefined();
  });

  test("one of them calls nothing positive: precision alone is unknown", () => {
    const { precision, recall, f1 } = decided(alternating(200), constant(200, 0.1), drawn(200, 2));
    expect(precision).toMatchObject({ champion: undefined, difference: undefined });
    expect(recall.interval).toBeDefined();
    expect(f1.champion).toBe(0);
  });

  test("nine rows of a class, one fewer than an interval needs", () => {
    const labels = Float64Array.from({ length: 200 }, (_, row) => (row < 9 ? 1 : 0));
    const { rocAuc, recall, f1 } = all(labels, drawn(200, 1), drawn(200, 2));
    expect(rocAuc).toMatchObject({
      interval: undefined,
      reason: "9 of 10 labels of each class that an interval needs",
    });
    expect(recall.reason).toBe("9 of 10 positive labels that an interval needs");
    expect(f1.reason).toBe("9 of 10 positive labels that an interval needs");
  });

  test("29 rows, one fewer than an interval needs", () => {
    const { logLoss, accuracy, mae } = all(alternating(29), drawn(29, 1), drawn(29, 2));
    for (const estimate of [logLoss, accuracy, mae]) {
      expect(estimate).toMatchObject({ interval: undefined, reason: "29 of 30 rows that an interval needs" });
      expect(estimate.difference).toBeTypeOf("number");
    }
  });

  test("a class has fewer labels than a macro average needs", () => {
    const labels = Float64Array.from({ length: 100 }, (_, row) => (row < 3 ? 2 : row % 2));
    const { macroF1 } = multiclassDifferences(3, labels, labels, alternating(100));
    expect(macroF1.reason).toBe("3 of 10 labels of every class that an interval needs");
  });

  test("a regression makes no error at all", () => {
    const labels = drawn(100, 8);
    const { rmse } = regressionDifferences(labels, labels, drawn(100, 9));
    expect(rmse).toMatchObject({ champion: 0, interval: undefined, reason: "one of them makes no error" });
  });
});

test("two models that decide every row alike still have an interval of accuracy and recall around 0", () => {
  const scores = drawn(300, 1);
  const { accuracy, recall, precision } = decided(alternating(300), scores, scores);
  for (const { difference, interval } of [accuracy, recall]) {
    expect(difference).toBe(0);
    expect(interval!.lower).toBeLessThan(0);
    expect(interval!.upper).toBeGreaterThan(0);
  }
  expect(precision).toMatchObject({ difference: 0, interval: undefined });
});

test("a champion and a challenger that change places change the sign alone", () => {
  const [labels, first, second] = [alternating(301), drawn(301, 1), drawn(301, 2)];
  const forth = all(labels, first, second);
  const back = all(labels, second, first);
  for (const key of Object.keys(forth) as (keyof typeof forth)[]) {
    expect(back[key].difference).toBeCloseTo(-forth[key].difference!, 12);
    expect(back[key].interval!.lower).toBeCloseTo(-forth[key].interval!.upper, 12);
  }
});

test("the order of the rows changes nothing of a ranking", () => {
  const [labels, first, second] = [alternating(300), drawn(300, 1), drawn(300, 2)];
  const turned = [labels, first, second].map((values) => Float64Array.from(values).reverse());
  const one = rocAucDifference(labels, first, second);
  const other = rocAucDifference(turned[0]!, turned[1]!, turned[2]!);
  expect(other.interval!.lower).toBeCloseTo(one.interval!.lower, 12);
});

test("every disagreement of two classes has one that is right", () => {
  const table = decisionTable(alternating(300), drawn(300, 1), drawn(300, 2), 0.5);
  const { rows, championRight, challengerRight } = disagreementOf(table);
  expect(championRight + challengerRight).toBe(rows);
});

test("bad counts and unequal lengths are refused", () => {
  const wrong = { both: -1, championOnly: 0, challengerOnly: 0, neither: 0 };
  expect(() => pairedProportionDifference(wrong)).toThrow(RangeError);
  expect(() => pairedMeanDifference([1], [1, 2])).toThrow(RangeError);
  expect(() => rocAucDifference([1], [1], [])).toThrow(RangeError);
  expect(() => multiclassDifferences(2, [2], [0], [0])).toThrow(RangeError);
  expect(() => calibrationPoints([1], [1.5])).toThrow(RangeError);
});

test("scores on the edges of the calibration bins belong to the lower bin", () => {
  const scores = [0, 0.1, 0.2, 0.30000000000000004, 0.3, 0.7000000000000001, 1];
  const points = calibrationPoints(constant(scores.length, 1), scores);
  expect(points.map(({ bin, count }) => [bin, count])).toEqual([
    [0, 2],
    [1, 1],
    [2, 2],
    [6, 1],
    [9, 1],
  ]);
  expect(calibrationError([])).toBeUndefined();
});

test("a million rows are ranked in two seconds or so", () => {
  const size = 1_000_000;
  const begun = performance.now();
  expect(rocAucDifference(alternating(size), drawn(size, 1), drawn(size, 2)).interval).toBeDefined();
  expect(performance.now() - begun).toBeLessThan(6000);
});

/** How often an interval holds the truth, over models that see a hidden value through noise of their own. */
describe("an interval of 95 % holds the truth in 95 % of 1,500 trials", () => {
  const trials = 1500;
  const size = 300;
  const next = uniforms(20261124);
  const bell = () => next() + next() + next() + next() - 2;
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

  function draw(rows: number) {
    const [labels, champion, challenger] = [0, 0, 0].map(() => new Float64Array(rows)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let row = 0; row < rows; row++) {
      const hidden = 2 * bell();
      labels[row] = next() < sigmoid(1.5 * hidden) ? 1 : 0;
      champion[row] = sigmoid(hidden + 1.6 * bell());
      challenger[row] = sigmoid(hidden + bell());
    }
    return [labels, champion, challenger] as const;
  }

  const truth = all(...draw(400_000));
  const samples = Array.from({ length: trials }, () => all(...draw(size)));
  const names = Object.keys(truth).filter((name) => name !== "bias") as (keyof typeof truth)[];

  test.each(names)("%s", (name) => {
    const holds = ({ lower, upper }: Interval) =>
      lower <= truth[name].difference! && truth[name].difference! <= upper;
    const intervals = samples.map((each) => (each[name] as PairedEstimate).interval);
    const share = intervals.filter((interval) => interval && holds(interval)).length / trials;
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  test("bias, whose interval is cautious", () => {
    const intervals = samples.map(({ bias }) => bias.interval!);
    const holds = intervals.filter(
      ({ lower, upper }) => lower <= truth.bias.difference! && truth.bias.difference! <= upper,
    );
    expect(holds.length / trials).toBeGreaterThan(0.94);
  });
});
