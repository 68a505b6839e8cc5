import { describe, expect, test } from "vitest";
import { askLines } from "@/components/promotions/ask-lines";
import { groupPromotions } from "@/components/promotions/promotion-groups";
import { askWords, gatesSentence, gatesWords } from "@/components/promotions/promotion-words";
import { promotionsVerdict } from "@/components/promotions/promotions-verdict";
import type { PromotionSummary } from "@/lib/contracts/promotions";
import { summary as request } from "./promotion-fixture";

test.each([
  { kind: "promotion", words: "version 2 to Production" },
  { kind: "emergency", words: "version 2 to Production" },
  { kind: "rollback", words: "version 2 back to Production" },
] as const)("a $kind is $words", ({ kind, words }) => {
  expect(askWords(request({ kind }))).toBe(words);
});

describe("gates in words", () => {
  test.each([
    {
      gates: { pass: 8, fail: 0, undecided: 1, advisory: 1 },
      short: "8 of 9 pass, 1 undecided, 1 advisory",
      sentence: "8 of 9 gates pass, 1 is undecided and is a person's to judge, 1 advisory gate does not.",
    },
    {
      gates: { pass: 2, fail: 2, undecided: 0, advisory: 0 },
      short: "2 of 4 pass, 2 fail",
      sentence: "2 of 4 gates pass, 2 fail.",
    },
    {
      gates: { pass: 3, fail: 0, undecided: 0, advisory: 0 },
      short: "3 of 3 pass",
      sentence: "All 3 gates pass.",
    },
    {
      gates: { pass: 0, fail: 0, undecided: 0, advisory: 0 },
      short: "none answered yet",
      sentence: "No gate has been answered yet.",
    },
  ])("$short", ({ gates, short, sentence }) => {
    expect(gatesWords(gates)).toBe(short);
    expect(gatesSentence(gates)).toBe(sentence);
  });
});

test.each([
  { gates: { pass: 5, fail: 0, undecided: 0, advisory: 0 }, said: "All 5 gates pass, 2 advisory too." },
  { gates: { pass: 0, fail: 0, undecided: 0, advisory: 0 }, said: "Nothing blocks, 2 advisory gates pass." },
  {
    gates: { pass: 5, fail: 0, undecided: 0, advisory: 1 },
    said: "All 5 gates pass, 1 advisory gate does not, 2 advisory gates pass.",
  },
])("two advisory gates that pass are counted: $said", ({ gates, said }) => {
  expect(gatesSentence(gates, 2)).toBe(said);
});

describe("what the inbox says first", () => {
  const ids = (waiting: number, ...promotions: PromotionSummary[]) =>
    promotionsVerdict({ waiting, promotions });

  test("an emergency that nobody reviewed comes before everything", () => {
    const emergency = request({ kind: "emergency", state: "baking", needsReview: true });
    expect(ids(1, emergency, request())).toEqual({
      level: "critical",
      headline: "1 emergency waits for a review.",
      detail: "churn, version 2 to Production: it went past every gate. 1 request waits for you.",
    });
  });

  test("the request that has waited longest is named", () => {
    const older = request({ model: "fraud", createdAt: "2026-11-01T08:00:00.000Z" });
    expect(ids(2, request(), older)).toMatchObject({
      headline: "2 requests wait for you.",
      detail: "Longest: fraud, version 2 to Production.",
    });
  });

  test("what waits for others is not one's own", () => {
    expect(ids(0, request())).toMatchObject({
      level: "ok",
      headline: "Nothing waits for you.",
      detail: "1 request waits for somebody else.",
    });
  });

  test("nothing waits, and what is watched is told", () => {
    expect(ids(0, request({ state: "baking" }))).toMatchObject({
      headline: "Nothing waits for a decision.",
      detail: "1 version was applied and is watched.",
    });
  });
});

test("emergencies stand first, then what waits, what is on its way, what is watched, what has ended", () => {
  const groups = groupPromotions([
    request({ id: 1, state: "rejected" }),
    request({ id: 2, state: "baking" }),
    request({ id: 3, state: "draft" }),
    request({ id: 4, state: "awaiting_approval" }),
    request({ id: 5, kind: "emergency", state: "baking", needsReview: true }),
  ]);
  expect(groups.map(({ promotions }) => promotions.map(({ id }) => id))).toEqual([[5], [4], [3], [2], [1]]);
  expect(groups.map(({ loud }) => loud)).toEqual([true, false, false, false, false]);
});

test("the lines that ask are filled in, and quoted for a shell", () => {
  const subject = { origin: "http://localhost:3000", model: "it's", version: 2 };
  expect(askLines("curl", subject)).toContain(`"model":"it'\\''s"`);
  expect(askLines("python", subject)).toContain(`transition_model_version_stage("it's", 2, "Production")`);
});
