import { expect, test } from "vitest";
import type { PolicyDecision } from "@/lib/contracts/drift";
import {
  blindFeatures,
  blindReason,
  isBlind,
  overlooked,
  seesChange,
  sharpest,
} from "@/lib/monitor/blind-column";

type Decided = Extract<PolicyDecision, { status: "decided" }>;

const decision = (changes: Partial<Decided> = {}): Decided => ({
  status: "decided",
  window: "24h",
  policy: "budget",
  n: 900,
  effectiveSize: 12,
  effectiveReference: 14,
  tau: 0.28,
  alpha: 1e-6,
  floor: 0.1,
  effect: 0.2,
  p: 0.4,
  statistic: 0.2,
  degreesOfFreedom: null,
  pPooled: null,
  pCategory: null,
  category: null,
  smallestAlarming: 0.6,
  drift: false,
  reason: "",
  ...changes,
});

test.each([
  [decision(), false, "its days differ too much, only D of 0.60 or more could alarm"],
  [decision(), true, "their days differ too much, only D of 0.60 or more could alarm"],
  [decision({ smallestAlarming: null }), false, "its days differ too much, no change could alarm"],
  [
    decision({ tau: 0.01, effectiveSize: 30, degreesOfFreedom: 3 }),
    false,
    "there are too few rows to be sure, only V° of 0.60 or more could alarm",
  ],
] as const)("a blind column says why it cannot be judged", (given, many, words) => {
  expect(blindReason(given, many)).toBe(words);
});

test("blind features together are as sharp as the sharpest window of theirs", () => {
  const week = decision({ window: "7d", smallestAlarming: 0.55 });
  const both = { decisions: [decision(), week] };
  expect(sharpest(both.decisions)).toBe(week);
  expect(blindFeatures([both, { decisions: [decision({ smallestAlarming: null })] }])).toBe(
    "The days of 2 features differ so much that only a change of D ≥ 0.55 could alarm.",
  );
  expect(blindFeatures([both, { decisions: [decision({ tau: 0, degreesOfFreedom: 2 })] }])).toBe(
    "The rows of 2 features are so few, or their days differ so much, that only a change of D or V° ≥ 0.55 could alarm.",
  );
});

test("policy seed sees every change", () => {
  expect(seesChange(decision())).toBe(false);
  expect(seesChange(decision({ smallestAlarming: 0.5 }))).toBe(true);
  expect(seesChange(decision({ policy: "seed", smallestAlarming: null }))).toBe(true);
});

test.each([
  [{ smallestAlarming: 0.19 }, ""],
  [{ smallestAlarming: 0.2 }, ""],
  [{ smallestAlarming: 0.48 }, ", blind below D 0.48"],
  [{ smallestAlarming: 0.31, degreesOfFreedom: 4 }, ", blind below V° 0.31"],
  [{ smallestAlarming: 0.48, policy: "seed" as const }, ""],
])("a column that sees, but not well, says what it overlooks", (changes, words) => {
  expect(overlooked(decision(changes))).toBe(words);
});

test.each([
  [[decision()], true],
  [[decision(), decision({ smallestAlarming: 0.3 })], false],
  [[decision({ drift: true })], false],
  [[], false],
])(
  "a column is blind where something was decided and nothing could have alarmed (%#)",
  (decisions, blind) => {
    expect(isBlind(decisions)).toBe(blind);
  },
);
