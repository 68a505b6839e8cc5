import { expect, test } from "vitest";
import { metricRows, paramRows } from "@/lib/charts/compared-rows";
import { comparedVerdict } from "@/lib/charts/compared-words";
import { parallelAxes, parallelPath, tickSpot } from "@/lib/charts/parallel-axes";
import type { MetricValue } from "@/lib/contracts/runs";

const at = "2026-06-15T12:00:00.000Z";
const run = (params: Record<string, string>, metrics: Record<string, MetricValue>) => ({
  params: Object.entries(params).map(([key, value]) => ({ key, value })),
  metrics: Object.entries(metrics).map(([key, value]) => ({ key, value, step: 0, at })),
});

const runs = [
  run({ depth: "6", eta: "0.3", seed: "1" }, { auc: 0.8, loss: 0.4, epoch: 3 }),
  run({ depth: "8", seed: "1", tree: "hist" }, { auc: 0.9, loss: 0.5, epoch: 4 }),
  run({ depth: "6", eta: "0.3", seed: "1" }, { auc: "NaN", loss: 0.4 }),
];

test("params that differ come first, and one that a run lacks differs", () => {
  expect(paramRows(runs)).toEqual([
    { key: "depth", values: ["6", "8", "6"], differs: true },
    { key: "eta", values: ["0.3", null, "0.3"], differs: true },
    { key: "tree", values: [null, "hist", null], differs: true },
    { key: "seed", values: ["1", "1", "1"], differs: false },
  ]);
});

const bestOf = (key: string, turned: string[] = []) =>
  metricRows(runs, turned).find((row) => row.key === key)?.best;

test.each<[string, string, string[], boolean[]]>([
  ["the highest of a score", "auc", [], [false, true, false]],
  ["the lowest of a loss, both of two", "loss", [], [true, false, true]],
  ["none where no direction is known", "epoch", [], [false, false, false]],
  ["the highest of what a person gave a direction", "epoch", ["epoch"], [false, true, false]],
  ["the lowest of a score that was turned round", "auc", ["auc"], [true, false, false]],
])("best is %s", (_, key, turned, best) => {
  expect(bestOf(key, turned)).toEqual(best);
});

test("runs that measured the same have no best", () => {
  expect(metricRows([runs[0]!, runs[0]!]).flatMap(({ best }) => best)).not.toContain(true);
});

test("the verdict says who is best and what differs", () => {
  const names = ["a", "b", "c"];
  expect(comparedVerdict(names, paramRows(runs), metricRows(runs))).toEqual({
    level: "info",
    headline: "A a and B b and C c are best on 1 of 2 metrics.",
    detail: "3 of 4 params differ: depth, eta, tree.",
  });
  const two = [runs[0]!, runs[1]!];
  const same = two.map(({ metrics }) => ({ params: runs[0]!.params, metrics }));
  expect(comparedVerdict(["a", "b"], paramRows(same), metricRows(same).slice(0, 1))).toMatchObject({
    headline: "B b is best on auc.",
    detail: "All 3 params are the same.",
  });
});

test("numbers have their place between the least and the greatest, names one after another", () => {
  const [depth, eta, tree, auc] = parallelAxes(paramRows(runs), metricRows(runs));
  expect(depth).toMatchObject({ key: "depth", places: [0, 1, 0] });
  expect(eta).toMatchObject({ key: "eta", places: [0.5, null, 0.5] });
  expect(tree).toMatchObject({ places: [null, 0.5, null], ticks: [{ place: 0.5, label: "hist" }] });
  expect(auc).toMatchObject({ kind: "metric", key: "auc", places: [0, 1, null] });
});

test("what spans three powers of ten is placed by its logarithm", () => {
  const rates = ["0.0001", "0.01", "1"].map((rate) => run({ rate }, {}));
  expect(parallelAxes(paramRows(rates), [])[0]?.places).toEqual([0, 0.5, 1]);
});

test.each([
  { place: 1, spot: "above" },
  { place: 0, spot: "below" },
  { place: 0.5, spot: "beside" },
])("a tick at $place of an axis is written $spot it", ({ place, spot }) => {
  expect(tickSpot(place)).toBe(spot);
});

test("a run's line breaks where it has no value", () => {
  const axes = parallelAxes(paramRows(runs), metricRows(runs));
  const path = parallelPath(axes, 0, (axis, place) => [axis * 10, place * 100]);
  expect(path).toBe("M0 0L10 50M30 0L40 0L50 0");
});
