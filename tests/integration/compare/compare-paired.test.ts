import { beforeAll, describe, expect, test } from "vitest";
import { comparePaired } from "@/lib/compare/compare-paired";
import { PairedComparison, type PairedMetricName } from "@/lib/contracts/compare";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext, type TestContext } from "../../support/database";
import { createLoanModel } from "../monitor/loan-model";
import { type PairedLoan, pairedLoans, sendLabels, sendScores } from "./paired-loans";

const from = new Date("2026-06-14T00:00:00Z");
const to = new Date("2026-06-15T12:00:00Z");
const name = "paired";
const threshold = 0.4;
const loans = pairedLoans(900, from, 1);
const ofChampion = pairedLoans(40, from, 2);
const ofChallenger = pairedLoans(25, from, 3);
const earlier = pairedLoans(30, new Date("2026-06-10T00:00:00Z"), 4);
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now: to });
  await createLoanModel(ctx, name, { decisionThreshold: threshold });
  const champion = ({ champion: score }: PairedLoan) => score;
  const challenger = ({ challenger: score }: PairedLoan) => score;
  await sendScores(ctx, name, "1", [...loans, ...ofChampion, ...earlier], champion);
  // Half of the labels come before the challenger's predictions, as late shadows have it.
  await sendLabels(ctx, name, loans.slice(0, 450));
  await sendScores(ctx, name, "2", [...loans, ...ofChallenger, ...earlier], challenger);
  await sendLabels(ctx, name, [...loans.slice(450), ...ofChampion, ...ofChallenger, ...earlier]);
});

const compare = async (changes: Partial<Parameters<typeof comparePaired>[2]> = {}, model = name) => {
  const record = await loadModel(ctx.db.pool, model);
  const version = (wanted: string) => record.versions.find((each) => each.name === wanted)!;
  const sides = { champion: version("1"), challenger: version("2") };
  return PairedComparison.parse(await comparePaired(ctx.db.pool, record, { ...sides, from, to, ...changes }));
};

const labelled = (rows: readonly PairedLoan[]) => rows.filter(({ label }) => label !== null);
const metricOf = ({ metrics }: PairedComparison, metric: PairedMetricName) =>
  metrics.find((each) => each.metric === metric)!;

/** Chance that a positive scores above a negative, pair by pair. */
function auc(rows: readonly PairedLoan[], side: "champion" | "challenger"): number {
  const [positives, negatives] = [1, 0].map((label) => rows.filter((row) => row.label === label));
  let wins = 0;
  for (const positive of positives!)
    for (const negative of negatives!)
      wins += positive[side] > negative[side] ? 1 : positive[side] === negative[side] ? 0.5 : 0;
  return wins / positives!.length / negatives!.length;
}

const share = (rows: readonly PairedLoan[], of: (row: PairedLoan) => boolean) =>
  rows.filter(of).length / rows.length;
const right = (side: "champion" | "challenger") => (row: PairedLoan) =>
  (row[side] >= threshold ? 1 : 0) === row.label;
const loss = (side: "champion" | "challenger") => (row: PairedLoan) =>
  -Math.log(row.label === 1 ? row[side] : 1 - row[side]);
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("two versions that predicted the same ids", () => {
  test("the pairs are counted, with and without label, and what either predicted alone", async () => {
    expect(await compare()).toMatchObject({
      rows: labelled(loans).length,
      labelled: labelled(loans).length,
      both: 900,
      championOnly: 40,
      challengerOnly: 25,
      sampledOneIn: 1,
      threshold,
      primary: "rocAuc",
    });
  });

  test("the metrics are those of the labelled pairs, and of no other rows", async () => {
    const answer = await compare();
    const rows = labelled(loans);
    const wanted: [PairedMetricName, (side: "champion" | "challenger") => number][] = [
      ["rocAuc", (side) => auc(rows, side)],
      ["accuracy", (side) => share(rows, right(side))],
      ["logLoss", (side) => average(rows.map(loss(side)))],
      ["brierScore", (side) => average(rows.map((row) => (row[side] - (row.label ?? 0)) ** 2))],
      [
        "recall",
        (side) =>
          share(
            rows.filter(({ label }) => label === 1),
            right(side),
          ),
      ],
      [
        "precision",
        (side) =>
          share(
            rows.filter((row) => row[side] >= threshold),
            right(side),
          ),
      ],
    ];
    for (const [metric, truthOf] of wanted) {
      const { champion, challenger, difference, lower, upper } = metricOf(answer, metric);
      expect(champion, metric).toBeCloseTo(truthOf("champion"), 12);
      expect(challenger, metric).toBeCloseTo(truthOf("challenger"), 12);
      expect(difference, metric).toBeCloseTo(truthOf("challenger") - truthOf("champion"), 12);
      expect(lower, metric).toBeLessThan(difference ?? 0);
      expect(upper, metric).toBeGreaterThan(difference ?? 0);
    }
    expect(metricOf(answer, "rocAuc").verdict).toBe("better");
    expect(metricOf(answer, "accuracy").label).toBe("accuracy at 0.4");
    const differences = rows.map((row) => loss("challenger")(row) - loss("champion")(row));
    const spread = Math.sqrt(
      differences.reduce((sum, each) => sum + (each - average(differences)) ** 2, 0) / (rows.length - 1),
    );
    const half = (1.959963984540054 * spread) / Math.sqrt(rows.length);
    expect(metricOf(answer, "logLoss").upper).toBeCloseTo(average(differences) + half, 12);
  });

  test("where they disagree, one of them is right", async () => {
    const rows = labelled(loans).filter((row) => row.champion >= threshold !== row.challenger >= threshold);
    expect((await compare()).disagreement).toEqual({
      rows: rows.length,
      championRight: rows.filter(right("champion")).length,
      challengerRight: rows.filter(right("challenger")).length,
    });
  });

  test("bins and calibration hold every labelled pair once", async () => {
    const { scores, calibration, rows } = await compare();
    for (const side of ["champion", "challenger"] as const) {
      expect(scores?.[side].reduce((sum, count) => sum + count, 0)).toBe(rows);
      expect(calibration?.[side].reduce((sum, { count }) => sum + count, 0)).toBe(rows);
      const first = labelled(loans).filter((row) => row[side] <= 0.1);
      expect(calibration?.[side][0]).toMatchObject({ bin: 0, count: first.length });
      expect(calibration?.[side][0]?.positiveShare).toBeCloseTo(
        share(first, ({ label }) => label === 1),
        12,
      );
    }
  });

  test("each segment has the deciding metric of its own rows", async () => {
    const [{ column, metric, values } = { values: [] }] = (await compare()).segments;
    expect([column, metric]).toEqual(["purpose", "rocAuc"]);
    expect(values.map(({ value }) => value).sort()).toEqual(["car", "house", "trip"]);
    for (const { value, n, champion, difference } of values) {
      const rows = labelled(loans).filter(({ purpose }) => purpose === value);
      expect(n).toBe(rows.length);
      expect(champion).toBeCloseTo(auc(rows, "champion"), 12);
      expect(difference).toBeCloseTo(auc(rows, "challenger") - auc(rows, "champion"), 12);
    }
  });

  test("a segment restricts everything to its rows", async () => {
    const answer = await compare({ segment: "purpose:car" });
    const cars = (rows: readonly PairedLoan[]) => rows.filter(({ purpose }) => purpose === "car");
    expect(answer).toMatchObject({
      segment: "purpose:car",
      rows: labelled(cars(loans)).length,
      both: cars(loans).length,
      championOnly: cars(ofChampion).length,
      challengerOnly: cars(ofChallenger).length,
    });
    expect(metricOf(answer, "rocAuc").champion).toBeCloseTo(auc(labelled(cars(loans)), "champion"), 12);
    await expect(compare({ segment: "purpose:boat" })).rejects.toMatchObject({ code: "unknown_segment" });
  });

  test("a window holds its own rows alone", async () => {
    const answer = await compare({
      from: new Date("2026-06-14T02:00:00Z"),
      to: new Date("2026-06-14T08:00:00Z"),
    });
    const inside = loans.slice(120, 480);
    expect(answer).toMatchObject({ both: 360, rows: labelled(inside).length });
    expect(metricOf(answer, "accuracy").champion).toBeCloseTo(share(labelled(inside), right("champion")), 12);
  });

  test("of more pairs than are read, a fixed part of the ids stands for them", async () => {
    const [first, second] = [
      await compare({ most: 300, needed: 50 }),
      await compare({ most: 300, needed: 50 }),
    ];
    expect(first.sampledOneIn).toBe(4);
    expect(first.labelled).toBe(labelled(loans).length);
    expect(first.rows).toBeGreaterThan(140);
    expect(first.rows).toBeLessThan(260);
    expect(second.rows).toBe(first.rows);
  });
});

test("a label that is corrected later counts as it is now, once", async () => {
  const corrected = "corrected";
  await createLoanModel(ctx, corrected);
  const rows = pairedLoans(300, from, 9).map((row) => ({ ...row, label: 0 as const }));
  await sendScores(ctx, corrected, "1", rows, ({ champion }) => champion);
  await sendScores(ctx, corrected, "2", rows, ({ challenger }) => challenger);
  await sendLabels(ctx, corrected, rows);
  const before = await compare({}, corrected);
  expect(metricOf(before, "rocAuc")).toMatchObject({
    verdict: "unknown",
    reason: "labels of one class only",
  });
  await sendLabels(
    ctx,
    corrected,
    rows.slice(0, 120).map(({ id }) => ({ id, label: 1 as const })),
  );
  const after = await compare({}, corrected);
  const truth = rows.map((row, at) => ({ ...row, label: at < 120 ? (1 as const) : (0 as const) }));
  expect(after.rows).toBe(300);
  expect(metricOf(after, "rocAuc").challenger).toBeCloseTo(auc(truth, "challenger"), 12);
});

test("versions without a common id have nothing to compare, and say how much either predicted", async () => {
  const apart = "apart";
  await createLoanModel(ctx, apart);
  const [first, second] = [pairedLoans(250, from, 11), pairedLoans(260, from, 12)];
  await sendScores(ctx, apart, "1", first, ({ champion }) => champion);
  await sendScores(ctx, apart, "2", second, ({ challenger }) => challenger);
  await sendLabels(ctx, apart, [...first, ...second]);
  const answer = await compare({}, apart);
  expect(answer).toMatchObject({
    rows: 0,
    both: 0,
    championOnly: 250,
    challengerOnly: 260,
    scores: null,
    segments: [],
  });
  for (const metric of answer.metrics)
    expect(metric).toMatchObject({ champion: null, difference: null, lower: null, verdict: "unknown" });
});

test("pairs without labels, and fewer labels than are needed, tell no figure", async () => {
  const young = "young";
  await createLoanModel(ctx, young);
  const rows = pairedLoans(300, from, 13);
  await sendScores(ctx, young, "1", rows, ({ champion }) => champion);
  await sendScores(ctx, young, "2", rows, ({ challenger }) => challenger);
  expect(await compare({}, young)).toMatchObject({ rows: 0, both: 300 });
  await sendLabels(ctx, young, labelled(rows).slice(0, 199));
  const answer = await compare({}, young);
  expect(answer.rows).toBe(199);
  expect(metricOf(answer, "accuracy")).toMatchObject({
    champion: null,
    difference: null,
    verdict: "unknown",
    reason: "199 of 200 rows that both predicted and that have a label",
  });
  expect(metricOf(await compare({ needed: 100 }, young), "accuracy").difference).not.toBeNull();
});

test("multiclass versions are compared on their classes, and on probabilities where both gave them", async () => {
  const model = "grades";
  const classes = ["low", "mid", "high"];
  await createModel(ctx, {
    name: model,
    task: "multiclass",
    classes,
    columns: [{ name: "x", kind: "numeric" }],
  });
  const timestamp = "2026-06-14T03:00:00Z";
  const row = (index: number, version: string, code: number, given: boolean) => ({
    value: {
      id: `g-${index}`,
      timestamp,
      version,
      features: { x: index },
      prediction: classes[code],
      ...(given ? { probabilities: classes.map((_, at) => (at === code ? 0.8 : 0.1)) } : {}),
    },
  });
  const codes = Array.from({ length: 300 }, (_, index) => ({
    label: index % 3,
    champion: index % 5 === 0 ? (index + 1) % 3 : index % 3,
    challenger: index % 10 === 0 ? (index + 2) % 3 : index % 3,
  }));
  await recordPredictions(ctx, {
    model,
    rows: codes.map(({ champion }, at) => row(at, "1", champion, true)),
  });
  await recordPredictions(ctx, {
    model,
    rows: codes.map(({ challenger }, at) => row(at, "2", challenger, at < 240)),
  });
  await recordLabels(ctx, {
    model,
    rows: codes.map(({ label }, at) => ({ value: { id: `g-${at}`, label: classes[label] ?? "" } })),
  });
  const answer = await compare({}, model);
  expect(answer).toMatchObject({
    rows: 300,
    primary: "accuracy",
    threshold: null,
    scores: null,
    calibration: null,
  });
  expect(metricOf(answer, "accuracy")).toMatchObject({ champion: 0.8, challenger: 0.9, verdict: "better" });
  const loss = (side: "champion" | "challenger") =>
    average(codes.slice(0, 240).map((each) => -Math.log(each[side] === each.label ? 0.8 : 0.1)));
  expect(metricOf(answer, "logLoss").champion).toBeCloseTo(loss("champion"), 12);
  expect(metricOf(answer, "logLoss").challenger).toBeCloseTo(loss("challenger"), 12);
  expect(answer.disagreement).toEqual({ rows: 60, championRight: 0, challengerRight: 30 });
});

test("regression versions are compared on their errors", async () => {
  const model = "minutes";
  await createModel(ctx, { name: model, task: "regression", columns: [{ name: "x", kind: "numeric" }] });
  const timestamp = "2026-06-14T03:00:00Z";
  const values = Array.from({ length: 400 }, (_, at) => ({ truth: at % 17, wave: Math.sin(at) }));
  const send = (version: string, off: (wave: number) => number) =>
    recordPredictions(ctx, {
      model,
      rows: values.map(({ truth, wave }, at) => ({
        value: { id: `m-${at}`, timestamp, version, features: { x: at }, prediction: truth + off(wave) },
      })),
    });
  await send("1", (wave) => 3 + 2 * wave);
  await send("2", (wave) => wave);
  await recordLabels(ctx, {
    model,
    rows: values.map(({ truth }, at) => ({ value: { id: `m-${at}`, label: truth } })),
  });
  const answer = await compare({}, model);
  expect(metricOf(answer, "mae").champion).toBeCloseTo(
    average(values.map(({ wave }) => Math.abs(3 + 2 * wave))),
    10,
  );
  expect(metricOf(answer, "bias").challenger).toBeCloseTo(
    Math.abs(average(values.map(({ wave }) => wave))),
    10,
  );
  expect(answer.metrics.map(({ verdict }) => verdict)).toEqual(["better", "better", "better"]);
  expect(answer).toMatchObject({ primary: "mae", disagreement: null, calibration: null });
  expect(answer.scores?.champion.reduce((sum, count) => sum + count, 0)).toBe(400);
});

test("a shadow that sends no features is compared in the champion's segments", async () => {
  const bare = "bare";
  await createLoanModel(ctx, bare);
  const rows = pairedLoans(300, from, 15).map((row) => ({ ...row, label: row.label ?? (0 as const) }));
  await sendScores(ctx, bare, "1", rows, ({ champion }) => champion);
  await recordPredictions(ctx, {
    model: bare,
    rows: rows.map(({ id, timestamp, challenger }) => ({
      value: { id, timestamp, version: "2", features: {}, prediction: challenger },
    })),
  });
  await sendLabels(ctx, bare, rows);
  const cars = rows.filter(({ purpose }) => purpose === "car");
  const answer = await compare({ segment: "purpose:car", needed: 50 }, bare);
  expect(answer).toMatchObject({ both: cars.length, championOnly: 0, challengerOnly: 0 });
  expect(metricOf(answer, "accuracy").challenger).toBeCloseTo(
    share(cars, (row) => (row.challenger >= 0.5 ? 1 : 0) === row.label),
    12,
  );
});
