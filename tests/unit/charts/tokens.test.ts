import { expect, test } from "vitest";
import { resolveTokens } from "@/lib/charts/tokens";

const read = (name: string) => ({ "--current": "#0b62c4", "--font": "Inter, sans-serif" })[name] ?? "";

test("every token in a figure takes the theme's value, however deep it lies", () => {
  const figure = {
    data: [{ marker: { color: ["var(--current)", "red"] } }],
    layout: { font: { family: "var(--font)" } },
  };
  expect(resolveTokens(figure, read)).toEqual({
    data: [{ marker: { color: ["#0b62c4", "red"] } }],
    layout: { font: { family: "Inter, sans-serif" } },
  });
});

test("numbers are passed on as they are, not copied", () => {
  const figure = { x: [1, 2, 3], y: new Float64Array([4, 5]) };
  const resolved = resolveTokens(figure, read);
  expect(resolved.x).toBe(figure.x);
  expect(resolved.y).toBe(figure.y);
});

test("a sentence that mentions a token is left alone", () => {
  expect(resolveTokens({ text: "uses var(--current) here" }, read)).toEqual({
    text: "uses var(--current) here",
  });
});
