import { beforeAll, expect, test } from "vitest";
import type { Flights } from "@/lib/demo/flights";
import { readFlights } from "@/lib/demo/read-flights";
import { treeValue } from "@/lib/demo/score";
import { areaUnderCurve } from "@/scripts/demo/train/area-under-curve";
import { binColumn } from "@/scripts/demo/train/bin-column";
import { growTree } from "@/scripts/demo/train/grow-tree";
import { solveSymmetric } from "@/scripts/demo/train/solve-symmetric";
import { trainVersions } from "@/scripts/demo/train/train-versions";

const minuteOf = (text: string) => Date.parse(text) / 60_000;
const treeOptions = { depth: 1, learningRate: 1, leafPenalty: 0, minimumCurvature: 1 };
let flights: Flights;

beforeAll(async () => {
  flights = await readFlights(minuteOf("2001-06-24T00:00Z"));
}, 60_000);

test("the same flights give the same two versions, byte for byte", () => {
  const options = {
    from: minuteOf("2001-06-24T00:00Z"),
    to: minuteOf("2001-06-30T00:00Z"),
    size: 4000,
    boosting: { trees: 8, depth: 4, learningRate: 0.2, leafPenalty: 1, minimumCurvature: 10 },
  };
  const first = JSON.stringify(trainVersions(flights, options));
  expect(JSON.stringify(trainVersions(flights, options))).toBe(first);
  expect(JSON.parse(first).version1.training).toEqual({ rows: 4000, from: "2001-06-24", to: "2001-06-29" });
});

test("the area under the curve counts ties as half", () => {
  expect(areaUnderCurve(Float64Array.of(0.1, 0.4, 0.35, 0.8), Uint8Array.of(0, 0, 1, 1))).toBe(0.75);
  expect(areaUnderCurve(Float64Array.of(0.5, 0.5, 0.5), Uint8Array.of(0, 1, 0))).toBe(0.5);
});

test("a column with many ties keeps enough cuts", () => {
  const column = Float64Array.from({ length: 10_000 }, (_, i) => Math.floor(i / 25));
  expect(binColumn(column).edges.length).toBeGreaterThan(100);
});

test("a column of few values is cut between all of them, and missing is a bin of its own", () => {
  const { bins, edges } = binColumn(Float64Array.of(3, Number.NaN, 1, 1, 8));
  expect(Array.from(edges)).toEqual([2, 5.5]);
  expect(Array.from(bins)).toEqual([2, 0, 1, 1, 3]);
});

test("a tree finds the threshold that parts the labels and sends missing to the better side", () => {
  const values = Float64Array.of(1, 2, 3, 4, Number.NaN, 5, 6, 7, 8, Number.NaN);
  const late = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
  const gradients = Float64Array.from(late, (label) => label - 0.5);
  const curvatures = new Float64Array(10).fill(0.25);
  const logOdds = new Float64Array(10);
  const tree = growTree([binColumn(values)], gradients, curvatures, logOdds, {
    ...treeOptions,
    minimumCurvature: 0.5,
  });
  expect(tree.value[0]).toBe(4.5);
  expect(treeValue(tree, [4])).toBe(-2);
  expect(treeValue(tree, [5])).toBe(2);
  expect(treeValue(tree, [Number.NaN])).toBe(2);
  expect(Array.from(logOdds)).toEqual(Array.from(values, (value) => treeValue(tree, [value])));
});

test("linear equations are solved, and a matrix that is not positive definite is refused", () => {
  const solution = solveSymmetric(Float64Array.of(4, 0, 2, 3), Float64Array.of(8, 7));
  expect(solution[0]).toBeCloseTo(1.25, 12);
  expect(solution[1]).toBeCloseTo(1.5, 12);
  expect(() => solveSymmetric(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1))).toThrow(RangeError);
});
