import { describe, expect, test } from "vitest";
import { comparedColumns } from "@/lib/compare/compared-columns";
import { comparedEntries } from "@/lib/compare/compared-entries";
import { comparedSides } from "@/lib/compare/compared-sides";
import { comparisonVerdict, pointOnly } from "@/lib/compare/comparison-verdict";
import { pairedVerdict, primaryMetric } from "@/lib/compare/paired-metrics";
import { PairedRowsBuilder, pickRows, placesBySegment } from "@/lib/compare/paired-rows";
import { scoreBins } from "@/lib/compare/score-bins";
import { signatureEntries } from "@/lib/compare/signature-entries";
import type { PairedMetric, PairedVerdict } from "@/lib/contracts/compare";

const metric = (verdict: PairedVerdict, reason: string | null = null): PairedMetric => ({
  metric: "accuracy",
  label: "accuracy",
  champion: 0.7,
  challenger: 0.8,
  difference: 0.1,
  lower: null,
  upper: null,
  verdict,
  reason,
  higherIsBetter: true,
});

const compared = (metrics: readonly PairedMetric[], changes: object = {}) =>
  comparisonVerdict({
    champion: "1",
    challenger: "2",
    from: "2026-06-08T09:00:00.000Z",
    to: "2026-06-15T14:00:00.000Z",
    segment: null,
    rows: 5381,
    needed: 200,
    both: 5619,
    labelled: 5381,
    championOnly: 10,
    challengerOnly: 0,
    sampledOneIn: 1,
    metrics: [...metrics],
    ...changes,
  });

const many = (verdict: PairedVerdict, count: number) => Array.from({ length: count }, () => metric(verdict));

describe("the verdict of a comparison", () => {
  test.each([
    ["every metric better", many("better", 7), "ok", "Version 2 is better on all 7 metrics"],
    [
      "a metric of which only the point is known does not count",
      [...many("better", 7), metric("unknown", pointOnly)],
      "ok",
      "Version 2 is better on all 7 metrics",
    ],
    ["every metric worse", many("worse", 3), "warning", "Version 2 is worse on all 3 metrics"],
    [
      "some of each",
      [...many("better", 3), ...many("worse", 1), ...many("undecided", 4)],
      "warning",
      "Version 2 is better on 3, worse on 1, undecided on 4",
    ],
    [
      "none told apart",
      many("undecided", 7),
      "undecided",
      "Version 2 cannot be told from version 1 on any of 7 metrics",
    ],
    [
      "better where it is known",
      [...many("better", 5), ...many("unknown", 2)],
      "ok",
      "Version 2 is better on 5, unknown on 2",
    ],
    ["none known", many("unknown", 7), "undecided", "Version 2 cannot be judged on any metric"],
  ] as const)("%s", (_, metrics, level, headline) => {
    expect(compared(metrics)).toMatchObject({ level, headline });
  });

  test("too few labelled pairs: how many are needed", () => {
    expect(compared(many("better", 7), { rows: 12, labelled: 12 })).toMatchObject({
      level: "undecided",
      headline: "Too few rows that both predicted and that have a label: 12 of 200 needed",
    });
  });

  test("no pair at all", () => {
    expect(compared([], { rows: 0, labelled: 0, both: 0 }).headline).toBe(
      "No row was predicted by both version 1 and version 2",
    );
  });

  test("the line beneath says window and rows", () => {
    expect(compared(many("better", 7), { segment: "origin:SJU" }).detail).toBe(
      "Mon 8 Jun 09:00 to Mon 15 Jun 14:00 UTC, origin SJU: 5,381 labelled of 5,619 rows that both predicted; version 1 alone 10, version 2 alone 0.",
    );
  });
});

test.each([
  ["above 0, higher is better", { lower: 0.01, upper: 0.02 }, true, "better"],
  ["above 0, lower is better", { lower: 0.01, upper: 0.02 }, false, "worse"],
  ["below 0, higher is better", { lower: -0.02, upper: -0.01 }, true, "worse"],
  ["below 0, lower is better", { lower: -0.02, upper: -0.01 }, false, "better"],
  ["around 0", { lower: -0.01, upper: 0.02 }, true, "undecided"],
  ["ends at 0", { lower: 0, upper: 0.02 }, true, "undecided"],
  ["none", undefined, true, "unknown"],
] as const)("an interval %s", (_, interval, higher, verdict) => {
  expect(pairedVerdict({ interval }, higher)).toBe(verdict);
});

describe("the versions that are meant", () => {
  const version = (id: number) => ({
    id,
    name: String(id),
    description: "",
    createdAt: new Date(0),
    firstLoggedAt: null,
    activeReferenceId: null,
    buildingReferenceId: null,
  });
  const model = (count: number, servingVersionId: number | null) => ({
    name: "loans",
    versions: Array.from({ length: count }, (_, at) => version(at + 1)),
    servingVersionId,
  });
  const names = (...args: Parameters<typeof comparedSides>) => {
    const { champion, challenger } = comparedSides(...args);
    return [champion.name, challenger.name];
  };

  test.each([
    ["the serving one and the newest", model(3, 1), {}, ["1", "3"]],
    ["the newest serves: the one before it challenges", model(3, 3), {}, ["3", "2"]],
    ["none serves: the newest against the one before", model(3, null), {}, ["3", "2"]],
    ["both are named", model(3, 1), { champion: "2", challenger: "1" }, ["2", "1"]],
    [
      "the serving one challenges: the newest other is its champion",
      model(3, 1),
      { challenger: "1" },
      ["3", "1"],
    ],
    ["only the champion is named", model(3, 1), { champion: "3" }, ["3", "2"]],
  ] as const)("%s", (_, known, asked, wanted) => {
    expect(names(known, asked)).toEqual(wanted);
  });

  test("one version is held against nothing, least of all itself", () => {
    expect(() => comparedSides(model(1, 1), {})).toThrow(
      "loans has one version only: a comparison needs two.",
    );
    expect(() => comparedSides(model(0, null), {})).toThrow("loans has no version");
    expect(() => comparedSides(model(2, 1), { champion: "1", challenger: "1" })).toThrow("another version");
    expect(() => comparedSides(model(2, 1), { challenger: "9" })).toThrow("loans has no version named 9.");
  });
});

test("a metric that is not compared by pairs gives way to the first that is", () => {
  const model = { classes: [], decisionThreshold: 0.5 } as const;
  expect(primaryMetric({ ...model, task: "regression", performanceMetric: "r2" })).toBe("mae");
  expect(primaryMetric({ ...model, task: "binary", performanceMetric: "recall" })).toBe("recall");
});

describe("rows in columns", () => {
  const rowAt = (row: number, hash = row) => ({
    label: row % 2,
    champion: row / 10_000,
    challenger: 1 - row / 10_000,
    championRight: Number.NaN,
    challengerRight: Number.NaN,
    hash,
  });

  test("of more than are wanted a fixed part stays, whatever order they come in", () => {
    const read = (order: readonly number[]) => {
      const builder = new PairedRowsBuilder(1, 300);
      for (const row of order) builder.setSegment(builder.add(rowAt(row)), 0, 1 + (row % 8));
      const rows = builder.finish();
      const values = Array.from(rows.champion, (value, at) => [value, rows.segments[0]![at]]);
      return { one: builder.sampledOneIn, values: values.sort(([a], [b]) => a! - b!) };
    };
    const order = Array.from({ length: 1000 }, (_, row) => row);
    const forth = read(order);
    expect(forth.one).toBe(4);
    expect(forth.values).toHaveLength(250);
    expect(forth.values[3]).toEqual([0.0012, 5]);
    expect(read(order.toReversed())).toEqual(forth);
  });

  test("grow past what was expected, keep their segments, and are picked", () => {
    const builder = new PairedRowsBuilder(1);
    for (let row = 0; row < 10_000; row++) {
      const at = builder.add(rowAt(row));
      if (row % 3 > 0) builder.setSegment(at, 0, row % 3);
    }
    const rows = builder.finish();
    expect([rows.size, rows.labels.length, rows.labels[9999], rows.champion[5000]]).toEqual([
      10_000, 10_000, 1, 0.5,
    ]);
    const places = placesBySegment(rows, 0);
    expect([...places.keys()].sort()).toEqual([1, 2]);
    const first = pickRows(rows, places.get(1)!);
    expect([first.size, first.champion[0], first.champion[1]]).toEqual([3333, 0.0001, 0.0004]);
  });
});

describe("bins of scores", () => {
  test("forty of probabilities, the last with 1", () => {
    const bins = scoreBins(Float64Array.of(0, 0.025, 1), Float64Array.of(0.5, 0.999, 0.974), true);
    expect(bins?.edges).toHaveLength(41);
    expect([bins?.champion[0], bins?.champion[1], bins?.champion[39]]).toEqual([1, 1, 1]);
    expect([bins?.challenger[20], bins?.challenger[38], bins?.challenger[39]]).toEqual([1, 1, 1]);
  });

  test("values over their common range, one value too, none not at all", () => {
    expect(scoreBins(Float64Array.of(5), Float64Array.of(25), false)?.edges.at(-1)).toBe(25);
    const one = scoreBins(Float64Array.of(5), Float64Array.of(5), false);
    expect(one?.champion.reduce((sum, count) => sum + count)).toBe(1);
    expect(scoreBins(new Float64Array(0), new Float64Array(0), true)).toBeNull();
  });
});

test("params that differ come first, whichever side has them", () => {
  const entries = comparedEntries(
    [
      { key: "depth", value: "6" },
      { key: "a", value: "1" },
      { key: "old", value: "x" },
    ],
    [
      { key: "depth", value: "8" },
      { key: "a", value: "1" },
      { key: "new", value: "y" },
    ],
  );
  expect(entries.map(({ key, state }) => [key, state])).toEqual([
    ["depth", "different"],
    ["new", "challengerOnly"],
    ["old", "championOnly"],
    ["a", "same"],
  ]);
});

describe("the signature in an MLmodel file", () => {
  const file = `flavors:
  sklearn:
    pickled_model: model.pkl
signature:
  inputs: '[{"type": "double", "name": "distance", "required": true}, {"type": "string",
    "name": "the airport''s code", "required": false}]'
  outputs: '[{"type": "tensor", "tensor-spec": {"dtype": "float64", "shape": [-1, 2]}}]'
  params: null
utc_time_created: '2026-11-24'
`;
  test("names what goes in and comes out, with types", () => {
    expect(signatureEntries(file)).toEqual([
      { key: "inputs: distance", value: "double" },
      { key: "inputs: the airport's code", value: "string, optional" },
      { key: "outputs: 1", value: "tensor float64 [-1,2]" },
    ]);
  });

  test.each([
    ["no signature", "flavors:\n  sklearn: {}\n"],
    ["no JSON in it", "signature:\n  inputs: '[{'\n"],
    ["nothing", ""],
  ])("%s: none", (_, text) => {
    expect(signatureEntries(text)).toBeNull();
  });
});

test("columns that the challenger drifts in come first; a column that no evaluation holds is left out", () => {
  const decided = (effect: number, drift: boolean) => ({
    role: "feature" as const,
    kind: "numeric" as const,
    missing: [],
    decisions: [
      {
        status: "decided" as const,
        window: "24h" as const,
        policy: "budget" as const,
        n: 900,
        effectiveSize: 300,
        effectiveReference: 300,
        tau: 0,
        alpha: 1e-5,
        floor: 0.1,
        effect,
        p: 0.5,
        statistic: effect,
        degreesOfFreedom: null,
        pPooled: null,
        pCategory: null,
        category: null,
        smallestAlarming: 0.2,
        drift,
        reason: "",
      },
    ],
  });
  const columns = ["a", "b", "c", "d"].map((name) => ({
    name,
    role: "feature" as const,
    kind: "numeric" as const,
  }));
  const champion = { columns: { a: decided(0.3, true), b: decided(0.05, false) } };
  const challenger = { columns: { a: decided(0.02, false), c: decided(0.2, true) } };
  const rows = comparedColumns(columns, champion, challenger);
  expect(rows.map(({ column }) => column)).toEqual(["c", "a", "b"]);
  expect(rows[1]).toMatchObject({ champion: { effect: 0.3, drift: true }, challenger: { effect: 0.02 } });
  expect(rows[0]?.champion).toBeNull();
});
