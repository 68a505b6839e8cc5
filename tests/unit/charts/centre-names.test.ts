import { expect, test } from "vitest";
import { centreNames } from "@/lib/charts/centre-names";
import { textWidth } from "@/lib/charts/layout";

/** A plot of 400 px from 0 to 400, so that a value is its pixel, with 40 px left of it. */
const boxesOf = (reference: number | null, current: number | null, shown = true) =>
  centreNames({ name: "median", reference, current }, [0, 400], shown, 400, 40).map(
    ({ text, x, xanchor, xshift }) => {
      const length = textWidth(String(text));
      const left = Number(x) + Number(xshift) - (xanchor === "right" ? length : 0);
      return { text, left, right: left + length };
    },
  );

test.each([
  { name: "in the middle they stand away from each other", reference: 200, current: 210 },
  { name: "in the other order too", reference: 210, current: 200 },
  { name: "at the left edge both stand to the right, one after the other", reference: 12, current: 16 },
  { name: "at the left edge in the other order", reference: 16, current: 12 },
  { name: "at the right edge both stand to the left", reference: 380, current: 390 },
  { name: "far apart each is beside its own line", reference: 30, current: 300 },
])("$name", ({ reference, current }) => {
  const [first, second] = boxesOf(reference, current);
  expect(first && second && first.right < second.left).toBe(true);
  expect(first?.left).toBeGreaterThanOrEqual(-40);
  expect(second?.right).toBeLessThanOrEqual(412);
});

test("an average outside the axis has no name, and a hidden reference neither", () => {
  expect(boxesOf(-5, 200).map(({ text }) => text)).toHaveLength(1);
  expect(boxesOf(100, 200, false)).toHaveLength(1);
  expect(boxesOf(null, null)).toEqual([]);
});
