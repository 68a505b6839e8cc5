import { expect, test } from "vitest";
import { ExactSum } from "@/lib/stats";

const sumOf = (numbers: readonly number[]) => {
  const sum = new ExactSum();
  for (const number of numbers) sum.add(number);
  return sum;
};

test.each([
  ["nothing", [], 0],
  ["numbers that lose the small one", [1e16, 1, -1e16], 1],
  ["numbers that cancel over 300 orders of magnitude", [1e150, 3.5, -1e150, -1e-150], 3.5],
  ["tenths, as mathematics has it", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1],
  ["the smallest double there is", [5e-324, 1, -1], 5e-324],
])("the sum of %s", (_, numbers, sum) => {
  expect(sumOf(numbers).value).toBe(sum);
});

test("what was added and taken back in any order leaves nothing", () => {
  const sum = sumOf([1e100, -7, 0.3, 1e-100]);
  for (const number of [0.3, 1e-100, 1e100, -7]) sum.add(-number);
  expect(sum.value).toBe(0);
  expect(sum.partials).toEqual([]);
});

test("squares of numbers far from zero keep their variance", () => {
  const [mean, spread, n] = [1e9, 0.001, 100];
  const squares = new ExactSum();
  for (let place = 0; place < n; place++) {
    const value = mean + (place % 2 === 0 ? spread : -spread);
    squares.addProduct(value, value);
    squares.addProduct(-value, mean);
    squares.addProduct(-mean, value);
    squares.addProduct(mean, mean);
  }
  const held = mean + spread - mean;
  expect(squares.value / (n * held * held)).toBeCloseTo(1, 4);
});
