import { expect, test } from "vitest";
import { changedKeys } from "@/lib/config/changed-keys";
import { firstDifference, lineDiff } from "@/lib/config/line-diff";

const drawn = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text, line }) => `${{ same: " ", added: "+", removed: "-" }[kind]}${line} ${text}`,
  );

test("a line that changed is taken out and put in where it stood", () => {
  expect(drawn("a\nb\nc\n", "a\nB\nc\nd\n")).toEqual([" 1 a", "-2 b", "+2 B", " 3 c", "+4 d"]);
});

test("nothing before is all new; the same is all the same", () => {
  expect(drawn("", "a\nb\n")).toEqual(["+1 a", "+2 b"]);
  expect(drawn("a\r\nb", "a\nb\n")).toEqual([" 1 a", " 2 b"]);
});

test("a diff makes the one text of the other, whatever they are", () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const text = () => Array.from({ length: next(12) }, () => "abc"[next(3)]).join("\n");
    const [before, after] = [text(), text()];
    const diff = lineDiff(before, after);
    const side = (without: string) => diff.filter(({ kind }) => kind !== without).map((line) => line.text);
    expect(side("added").join("\n")).toBe(before);
    expect(side("removed").join("\n")).toBe(after);
  }
});

test("texts too long to be compared line by line are shown whole", () => {
  const text = (mark: string) => Array.from({ length: 3000 }, (_, index) => `${mark}${index}`).join("\n");
  expect(lineDiff(text("a"), text("b"))).toHaveLength(6000);
});

test.each([
  ["a\nb\n", "a\nb\n", 0],
  ["a\nb\n", "a\nc\n", 2],
  ["a\n", "a\nb\n", 2],
  ["", "a\n", 1],
])("%j and %j differ first in line %i", (before, after, line) => {
  expect(firstDifference(before, after)).toBe(line);
});

test("keys that changed, came and went are named with their values", () => {
  const model = { name: "churn" };
  expect(
    changedKeys(
      { model, monitoring: { drift_threshold: 0.05 }, data: { features: { numerical: ["a"] } } },
      { model, promotion: { approvals: 2 }, data: { features: { numerical: ["a", "b"] } } },
    ),
  ).toEqual([
    { key: "monitoring.drift_threshold", before: "0.05", after: null },
    { key: "data.features.numerical", before: "a", after: "a, b" },
    { key: "promotion.approvals", before: null, after: "2" },
  ]);
});
