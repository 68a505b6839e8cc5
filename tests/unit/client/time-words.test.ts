import { describe, expect, test } from "vitest";
import { agoWords, dayHeading, durationWords, shortWords } from "@/components/time/time-words";

const now = new Date("2026-11-19T14:00:00Z");
const earlier = (ms: number) => new Date(now.getTime() - ms);

describe("times in words", () => {
  test.each([
    { ms: 500, words: "now" },
    { ms: 19_000, words: "19 s ago" },
    { ms: 48 * 60_000, words: "48 min ago" },
    { ms: 3 * 3_600_000, words: "3 h ago" },
    { ms: 5 * 86_400_000, words: "5 d ago" },
  ])("$words", ({ ms, words }) => {
    expect(agoWords(earlier(ms), now)).toBe(words);
  });

  test("a clock that runs ahead is now, not minus something", () => {
    expect(agoWords(earlier(-4_000), now)).toBe("now");
    expect(durationWords(-4_000)).toBe("0 s");
  });

  test("today needs no date, yesterday is named", () => {
    expect(shortWords(earlier(3_600_000), now)).toBe("13:00");
    expect(shortWords(earlier(86_400_000), now)).toBe("Wed 18 Nov 14:00");
    expect(dayHeading(now, now)).toBe("Today");
    expect(dayHeading(earlier(86_400_000), now)).toBe("Yesterday, Wed 18 Nov");
    expect(dayHeading(earlier(3 * 86_400_000), now)).toBe("Mon 16 Nov");
  });
});
