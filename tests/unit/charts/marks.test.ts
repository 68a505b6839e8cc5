import { expect, test } from "vitest";
import { deploymentMarks } from "@/lib/charts/deployment-marks";
import { endLabels } from "@/lib/charts/end-labels";
import { firingStrip, stretchesOf } from "@/lib/charts/firing-strip";
import { keepApart } from "@/lib/charts/label-places";
import { hoursBefore, scopeOf } from "./answers";

const { range } = scopeOf();
const marker = (hours: number, label: string) => ({
  at: hoursBefore(hours),
  version: label,
  label,
  kind: "serving" as const,
});

test("labels that would meet are moved apart by half each", () => {
  expect(keepApart([{ at: 100 }, { at: 104 }], 14, 200)).toEqual([-5, 5]);
});

test("labels that are far apart stay", () => {
  expect(keepApart([{ at: 20 }, { at: 100 }], 14, 200)).toEqual([0, 0]);
});

test("a label at the edge stays inside the plot", () => {
  const [upper = 0, lower = 0] = keepApart([{ at: 0 }, { at: 2 }], 14, 200);
  expect(0 + upper).toBeGreaterThanOrEqual(0);
  expect(2 + lower - upper).toBeGreaterThanOrEqual(13);
});

test("the current value and its threshold are named at the line's end without touching", () => {
  const labels = endLabels(
    [
      { value: 0.7, text: "min 0.70", tone: "threshold" },
      { value: 0.699, text: "0.699", tone: "current" },
    ],
    { range: [0.6, 0.8], height: 200 },
  );
  const [threshold = 0, current = 0] = labels.map(({ yshift }) => yshift ?? 0);
  expect(threshold - current).toBeGreaterThanOrEqual(13);
});

test("a deployment is a line, a triangle and a name that opens the version", () => {
  const { shapes, annotations } = deploymentMarks([marker(72, "v2")], range, 360);
  expect(shapes).toHaveLength(2);
  expect(annotations[0]).toMatchObject({ text: "v2", name: "version:v2", captureevents: true });
});

test("two deployments close together are named on either side of their lines", () => {
  const { annotations } = deploymentMarks([marker(72, "v2 shadow"), marker(70, "v2 serving")], range, 360);
  expect(annotations.map(({ xanchor }) => xanchor)).toEqual(["right", "left"]);
});

test("a third one between them keeps its line and loses its name", () => {
  const markers = [marker(73, "v2 shadow"), marker(70, "v2 serving"), marker(71, "v3 shadow")];
  const { shapes, annotations } = deploymentMarks(markers, range, 360);
  expect(shapes).toHaveLength(6);
  expect(annotations).toHaveLength(2);
});

test("a deployment outside the range is not drawn", () => {
  expect(deploymentMarks([marker(400, "v0")], range, 360).shapes).toEqual([]);
});

test("a firing span is cut where the range is, and left out when it lies outside", () => {
  const spans = [
    { from: hoursBefore(200), to: hoursBefore(150) },
    { from: hoursBefore(400), to: hoursBefore(300) },
  ];
  const strip = firingStrip(spans, range, "red");
  expect(strip).toHaveLength(1);
  expect(strip[0]).toMatchObject({ x0: Date.parse(range.from), x1: Date.parse(hoursBefore(150)), y1: 3 });
});

test("neighbouring hours make one stretch, which begins an hour before its first point", () => {
  const points = [5, 4, 3, 2, 1].map((hours) => ({ at: hoursBefore(hours), below: hours !== 3 }));
  expect(stretchesOf(points, ({ below }) => below)).toEqual([
    { from: hoursBefore(6), to: hoursBefore(4) },
    { from: hoursBefore(3), to: hoursBefore(1) },
  ]);
});
