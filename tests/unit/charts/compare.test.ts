import { describe, expect, test } from "vitest";
import {
  calibrationFooter,
  calibrationTable,
  calibrationVerdict,
  prepareCalibration,
} from "@/lib/charts/compare-calibration";
import {
  prepareScores,
  scoresEmptiness,
  scoresFooter,
  scoresTable,
  scoresVerdict,
} from "@/lib/charts/compare-scores";
import { primaryWords, segmentWords } from "@/lib/charts/compare-words";
import { curlShadow } from "@/lib/charts/curl";
import { absoluteDots, relativeDots } from "@/lib/charts/paired-dots";
import { formatPaired, formatPairedChange, formatPairedInterval } from "@/lib/charts/paired-metric-format";
import type { CompareAnswer, PairedMetric, PairedSegment } from "@/lib/contracts/compare";

const metric = (changes: Partial<PairedMetric> = {}): PairedMetric => ({
  metric: "rocAuc",
  label: "ROC AUC",
  champion: 0.7,
  challenger: 0.8,
  difference: 0.1,
  lower: 0.05,
  upper: 0.15,
  verdict: "better",
  reason: null,
  higherIsBetter: true,
  ...changes,
});

const point = (bin: number, count: number, positiveShare: number) => ({
  bin,
  count,
  meanScore: (bin + 0.5) / 10,
  positiveShare,
});

const counts = Array.from({ length: 40 }, (_, bin) => (bin < 20 ? 10 : 0));

const side = {
  name: "1",
  description: "",
  serving: true,
  firstLoggedAt: null,
  stage: null,
  run: null,
  evaluatedAt: null,
  drifted: null,
  tested: null,
  alerts: [],
};

const answer = (changes: Partial<CompareAnswer["comparison"]> = {}): CompareAnswer => ({
  model: "loans",
  task: "binary",
  range: { from: "2026-06-08T09:00:00Z", to: "2026-06-15T09:00:00Z", hours: 168 },
  live: true,
  verdict: { level: "ok", headline: "", detail: "" },
  versions: { champion: side, challenger: { ...side, name: "2" } },
  params: { entries: [], reason: null },
  signature: { entries: [], reason: null },
  drift: [],
  comparison: {
    champion: "1",
    challenger: "2",
    from: "2026-06-08T09:00:00Z",
    to: "2026-06-15T09:00:00Z",
    segment: null,
    rows: 5381,
    needed: 200,
    both: 5619,
    labelled: 5381,
    championOnly: 0,
    challengerOnly: 0,
    sampledOneIn: 1,
    threshold: 0.4,
    primary: "rocAuc",
    metrics: [metric(), metric({ metric: "calibrationError", champion: 0.032, challenger: 0.015 })],
    disagreement: { rows: 528, championRight: 200, challengerRight: 328 },
    segments: [],
    scores: {
      edges: Array.from({ length: 41 }, (_, edge) => edge / 40),
      champion: counts,
      challenger: counts.toReversed(),
    },
    calibration: {
      champion: [point(2, 100, 0.2), point(8, 90, 0.32), point(9, 5, 0)],
      challenger: [point(2, 100, 0.25), point(8, 80, 0.85), point(9, 400, 0.97)],
    },
    ...changes,
  },
});

const canvas = { width: 500, height: 300, zone: "UTC" };

describe("scores laid over one another", () => {
  test("say who is right where they disagree, and on how many rows", () => {
    expect(scoresVerdict(answer()).headline).toBe("Where they disagree, version 2 is right in 62 %");
    expect(scoresFooter(answer())).toBe("They disagree on 528 of 5,381 labelled rows at 0.4");
    const alike = { rows: 0, championRight: 0, challengerRight: 0 };
    expect(scoresVerdict(answer({ disagreement: alike })).headline).toBe("They decide every row alike");
    expect(scoresVerdict(answer({ disagreement: null })).headline).toBe("How their predictions are spread");
  });

  test("are drawn as shares, with the threshold where there is one", () => {
    const { figure, summary } = prepareScores(answer(), canvas);
    expect(summary).toContain("version 2 in blue");
    expect(figure.layout.shapes).toHaveLength(1);
    expect(figure.layout.annotations?.map(({ text }) => text)).toContain("positive from 0.4");
    expect(prepareScores(answer({ threshold: null }), canvas).figure.layout.shapes).toEqual([]);
    expect(scoresTable(answer()).rows[0]).toEqual([
      { text: "0 to 0.025" },
      { text: "5.0 %" },
      { text: "0 %" },
    ]);
  });

  test("that are not there say why", () => {
    expect(scoresEmptiness(answer({ scores: null, rows: 12 }))?.reason).toBe(
      "12 of 200 labelled rows that a picture needs.",
    );
    expect(scoresEmptiness({ ...answer({ scores: null }), task: "multiclass" })?.reason).toContain(
      "no scores",
    );
    expect(scoresEmptiness(answer())).toBeNull();
  });
});

describe("calibration of both", () => {
  test("names the bin where their shares are farthest apart, of those with enough rows", () => {
    expect(calibrationVerdict(answer()).headline).toBe(
      "Scored 0.8 to 0.9: positive in 32 % by version 1, 85 % by version 2",
    );
    const alike = { champion: [point(1, 50, 0.1)], challenger: [point(1, 50, 0.11)] };
    expect(calibrationVerdict(answer({ calibration: alike })).headline).toBe(
      "Their scores mean much the same",
    );
    expect(calibrationFooter(answer())).toContain("Calibration error 0.015 against 0.032");
  });

  test("is two curves and the line of exact ones, and a table of every bin", () => {
    const { figure } = prepareCalibration(answer(), canvas);
    expect(figure.data).toHaveLength(3);
    const { rows } = calibrationTable(answer());
    expect(rows).toHaveLength(10);
    expect(rows[0]?.map(({ text }) => text)).toEqual(["up to 0.1", "–", "0", "–", "0"]);
    expect(rows[9]?.map(({ text }) => text)).toEqual(["over 0.9", "0 %", "5", "97 %", "400"]);
  });
});

describe("dots on a common axis", () => {
  test("better is to the right, whichever way the metric is better", () => {
    const gain = metric();
    const less = metric({
      champion: 0.5,
      difference: -0.1,
      lower: -0.12,
      upper: -0.08,
      higherIsBetter: false,
    });
    const { zero, dots } = relativeDots([gain, less]);
    expect(zero).toBe(0);
    expect(dots[0]?.text).toBe("14 %");
    expect(dots[1]?.text).toBe("20 %");
    expect(dots[1]!.from!).toBeLessThan(dots[1]!.at);
    expect(dots[1]!.at).toBeGreaterThan(dots[0]!.at);
  });

  test("a loss is left of zero, a point has no bar, and what is unknown no dot", () => {
    const { zero, dots } = relativeDots([
      metric({ difference: -0.1, lower: -0.2, upper: 0.01 }),
      metric({ lower: null, upper: null }),
      metric({ difference: null, lower: null, upper: null }),
      metric({ champion: 0 }),
    ]);
    expect(zero).toBeGreaterThan(0.3);
    expect(dots[0]!.at).toBeLessThan(zero);
    expect(dots[0]!.to!).toBeGreaterThan(zero);
    expect([dots[1]?.from, dots[1]?.to]).toEqual([null, null]);
    expect(dots.slice(2)).toEqual([null, null]);
  });

  test("a gain beyond all measure does not make the others unseen", () => {
    const { dots } = relativeDots([
      metric({ champion: 0.001, difference: 0.5, lower: 0.4, upper: 0.6 }),
      metric(),
    ]);
    expect(dots[0]!.at).toBeLessThanOrEqual(1);
    expect(dots[1]!.at).toBeGreaterThan(0.05);
  });

  test("groups keep their unit and the sign of their difference", () => {
    const { dots } = absoluteDots("logLoss", false, [
      { champion: 0.5, difference: -0.06, lower: -0.08, upper: -0.04 },
    ]);
    expect(dots[0]?.text).toBe("−0.060");
  });

  test("nothing at all is an axis without dots", () => {
    expect(relativeDots([]).dots).toEqual([]);
    expect(relativeDots([metric({ difference: 0, lower: 0, upper: 0 })]).dots[0]?.at).toBe(0);
  });
});

test("figures carry their sign, and an interval both of its ends", () => {
  expect(formatPaired("calibrationError", 0.0151)).toBe("0.015");
  expect(formatPaired("mae", 12.34)).toBe("12.3");
  expect(formatPaired("rocAuc", null)).toBe("–");
  expect(formatPairedChange("rocAuc", -0.0121)).toBe("−0.012");
  expect(formatPairedInterval("rocAuc", { lower: -0.01, upper: 0.02 })).toBe("−0.010 to +0.020");
  expect(formatPairedInterval("rocAuc", { lower: null, upper: null })).toBe("–");
});

test("words of the deciding metric and of its segments", () => {
  expect(primaryWords(answer())).toBe("Version 2 ranks better");
  expect(primaryWords(answer({ metrics: [metric({ verdict: "undecided" })] }))).toBe("Not told apart");
  expect(
    primaryWords(answer({ primary: "recall", metrics: [metric({ metric: "recall", verdict: "worse" })] })),
  ).toBe("Version 2 is worse");
  const values = ["better", "undecided", "undecided"].map((verdict) => ({ verdict }) as PairedSegment);
  const segment = { column: "x", metric: "rocAuc", label: "ROC AUC", higherIsBetter: true, values } as const;
  expect(segmentWords({ ...segment, values })).toBe("better in 1, undecided in 2 of 3");
});

test("the command of a shadow carries the champion's id, and a quote is quoted", () => {
  const command = curlShadow("loans", "2", 0.5)("http://127.0.0.1:3000");
  expect(command).toContain('curl -X POST "http://127.0.0.1:3000/api/v1/models/loans/predictions"');
  expect(command).toContain(`"id":"the id of the champion'\\''s prediction","version":"2"`);
});
