import { expect, test } from "vitest";
import { isTap } from "@/components/chart/tap";

const down = { x: 100, y: 200, ms: 1000 };

test.each([
  { what: "a short touch in place", up: { x: 103, y: 204, ms: 1120 }, tap: true },
  { what: "a swipe", up: { x: 100, y: 140, ms: 1120 }, tap: false },
  { what: "a touch that slid by ten pixels", up: { x: 106, y: 208, ms: 1120 }, tap: false },
  { what: "a long press", up: { x: 100, y: 200, ms: 1500 }, tap: false },
])("$what is a tap: $tap", ({ up, tap }) => {
  expect(isTap(down, up)).toBe(tap);
});
