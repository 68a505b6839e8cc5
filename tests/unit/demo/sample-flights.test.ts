import { expect, test } from "vitest";
import { chooseFlights, hashFlight, isLogged, LOGGED_ONE_IN } from "@/lib/demo/sample-flights";

test("the same flights are logged on every machine", () => {
  expect([0, 1, 2, 1_834_221].map((row) => hashFlight(row))).toEqual([0, 1364076727, 821347078, 1801747984]);
});

test("the share of logged flights is as stated", () => {
  let logged = 0;
  for (let row = 0; row < 300_000; row++) if (isLogged(row)) logged += 1;
  expect(logged / 300_000).toBeCloseTo(1 / LOGGED_ONE_IN, 2);
});

test("a choice of flights has its size, comes in order, and differs by seed", () => {
  const rows = Int32Array.from({ length: 1000 }, (_, i) => 5000 + i);
  const first = chooseFlights(rows, 100, 900, { size: 50, seed: 1 });
  const second = chooseFlights(rows, 100, 900, { size: 50, seed: 2 });
  expect(first).toHaveLength(50);
  expect(Array.from(first)).toEqual([...first].sort((a, b) => a - b));
  expect(Math.min(...first)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...first)).toBeLessThan(900);
  expect(Array.from(second)).not.toEqual(Array.from(first));
});
