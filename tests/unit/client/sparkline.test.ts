import { describe, expect, test } from "vitest";
import { barsPath, linePath, scaleOf } from "@/components/sparkline/line-path";

const box = { width: 106, height: 26 };

describe("a small line", () => {
  test("holds its threshold, even far from the values", () => {
    expect(scaleOf([0.8, 0.9], 0.5)).toEqual({ lowest: 0.5, highest: 0.9 });
  });

  test("has no scale where nothing is known", () => {
    expect(scaleOf([null, null], 0.5)).toBeNull();
  });

  test("has a gap where a value is missing", () => {
    const scale = { lowest: 0, highest: 1 };
    expect(linePath([0, 1, null, 1, 0], scale, box)).toBe("M3 23L28 3M78 3L103 23");
  });

  test("is drawn through the middle when every value is the same", () => {
    const scale = scaleOf([5, 5], null);
    expect(scale && linePath([5, 5], scale, box)).toBe("M3 13L103 13");
  });
});

test("hours without traffic have no bar", () => {
  expect(barsPath([0, 10, 5], { width: 30, height: 20 })).toBe("M10 20v-20h10v20zM20 20v-10h10v10z");
});
