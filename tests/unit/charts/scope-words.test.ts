import { expect, test } from "vitest";
import {
  againstName,
  labelled,
  rangeName,
  rangeWords,
  rowsWords,
  windowSpan,
  windowWords,
} from "@/lib/charts/scope-words";
import { scopeOf } from "./answers";

test("a live window ends with the hour under way and says so; a pinned one is whole and has its day", () => {
  expect(windowWords(scopeOf())).toBe("24 h to 14:00, under way");
  expect(rangeWords(scopeOf())).toBe("7 d to 14:00, under way");
  expect(windowWords(scopeOf({ live: false }))).toBe("24 h to Thu 19 Nov 14:00");
  expect(rangeWords(scopeOf({ live: false }))).toBe("7 d to Thu 19 Nov 14:00");
});

test("the hours alone, where there is no room to say more", () => {
  expect(windowSpan(scopeOf())).toBe("24 h to 14:00");
  expect(windowSpan(scopeOf({ live: false }))).toBe("24 h to Thu 19 Nov 14:00");
});

test("whole days of a range are counted in days", () => {
  expect(rangeName(scopeOf())).toBe("7 d");
  expect(rangeName(scopeOf({ range: { ...scopeOf().range, hours: 24 } }))).toBe("24 h");
  expect(rangeName(scopeOf({ range: { ...scopeOf().range, hours: 73 } }))).toBe("73 h");
});

test("the rows on both sides are always said", () => {
  expect(rowsWords(scopeOf())).toBe("24 h to 14:00, under way · 17,139 predictions against 10,000 reference");
});

test("a comparison with the period before names it", () => {
  const { window } = scopeOf();
  const against = { kind: "previous" as const, label: "", rows: 16_800, span: window };
  expect(againstName(scopeOf({ against }))).toBe("24 h before");
  expect(rowsWords(scopeOf({ against }))).toContain("against 16,800 in the 24 h before");
});

test("without a reference nothing is held against the window", () => {
  const against = { kind: "none" as const, label: "", reason: "no reference" };
  expect(rowsWords(scopeOf({ against }))).toBe("24 h to 14:00, under way · 17,139 predictions");
});

test("a slice is named in the label and among the rows", () => {
  const scope = scopeOf({ segment: "origin:ORD" });
  expect(labelled("Feature drift", scope)).toBe("Feature drift · origin ORD");
  expect(rowsWords(scope)).toContain("origin ORD");
});
