import { describe, expect, test } from "vitest";
import { checkSpan, spanOf, spanWords } from "@/components/head/range-span";

const now = new Date("2026-11-19T14:20:00Z");

describe("the span of a choice", () => {
  test("a live range ends with the hour under way", () => {
    const span = spanOf({ range: "24h", from: null, to: null }, now);
    expect(span.to.toISOString()).toBe("2026-11-19T15:00:00.000Z");
    expect(span.from.toISOString()).toBe("2026-11-18T15:00:00.000Z");
  });

  test("a pinned range ends where it is pinned", () => {
    const span = spanOf({ range: "7d", from: null, to: "2026-11-15T00:00:00Z" }, now);
    expect(span.from.toISOString()).toBe("2026-11-08T00:00:00.000Z");
  });
});

describe("a span in words", () => {
  test.each([
    {
      name: "says that its last hour is under way",
      choice: { range: "24h" as const, from: null, to: null },
      words: "Wed 18 Nov 15:00 to Thu 19 Nov 15:00 UTC, under way",
    },
    {
      name: "is whole where it ends in the past",
      choice: { range: "24h" as const, from: null, to: "2026-11-19T14:00:00Z" },
      words: "Wed 18 Nov 14:00 to Thu 19 Nov 14:00 UTC",
    },
  ])("$name", ({ choice, words }) => {
    expect(spanWords(spanOf(choice, now), now)).toBe(words);
  });
});

describe("choosing dates", () => {
  test("are widened to whole hours", () => {
    expect(checkSpan("2026-11-12T10:40", "2026-11-13T10:20", now)).toEqual({
      span: { from: "2026-11-12T10:00:00.000Z", to: "2026-11-13T11:00:00.000Z" },
    });
  });

  test("an end that has not come leaves the page live", () => {
    expect(checkSpan("2026-11-12T10:00", "2026-11-19T15:00", now)).toEqual({
      span: { from: "2026-11-12T10:00:00.000Z", to: null },
    });
  });

  test.each([
    { from: "", to: "2026-11-13T10:00", problem: "Both dates are needed." },
    { from: "2026-11-13T10:00", to: "2026-11-13T10:00", problem: "The end must come after the start." },
    { from: "2026-11-20T10:00", to: "2026-11-21T10:00", problem: "The start must lie in the past." },
  ])("$problem", ({ from, to, problem }) => {
    expect(checkSpan(from, to, now)).toEqual({ problem });
  });
});
