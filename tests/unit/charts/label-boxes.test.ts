import { expect, test } from "vitest";
import { ecdfLabels } from "@/lib/charts/ecdf-labels";
import { textWidth } from "@/lib/charts/layout";

const scale = { range: [0, 100], highest: 1.02, width: 400, height: 200 } as const;

const lineOf = (name: string, shareAt: (value: number) => number) => ({
  name,
  points: Array.from({ length: 101 }, (_, value) => ({ value, share: shareAt(value) })),
});

const boxesOf = (labels: ReturnType<typeof ecdfLabels>) =>
  labels.map(({ text = "", x, y }) => {
    const left = Number(x) * scale.width;
    const middle = (1 - Number(y)) * scale.height;
    return { left, right: left + textWidth(text), top: middle - 7, bottom: middle + 7 };
  });

test.each([
  { what: "lines that part early", rise: 12, later: 15, at: 10, d: 0.16 },
  { what: "lines that rise at the axis", rise: 1, later: 2, at: 1, d: 0.5 },
  { what: "lines that part high on the shoulder", rise: 60, later: 66, at: 52, d: 0.08 },
  { what: "lines that part at the right end", rise: 99, later: 110, at: 98, d: 0.1 },
])("labels of $what stay on the plot and off each other", ({ rise, later, at, d }) => {
  const held = lineOf("expected", (value) => Math.min(1, value / rise));
  const now = lineOf("24 h to 14:00", (value) => Math.min(1, value / later));
  const gap = { value: at, reference: at / rise, current: at / later, d };
  const boxes = boxesOf(ecdfLabels(held, now, gap, scale));
  expect(boxes).toHaveLength(5);
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(scale.width);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.right <= other.left + 0.01 ||
        other.right <= box.left + 0.01 ||
        box.bottom <= other.top + 0.01 ||
        other.bottom <= box.top + 0.01;
      expect(apart).toBe(true);
    }
  }
});
