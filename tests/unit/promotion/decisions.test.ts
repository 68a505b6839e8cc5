import { describe, expect, test } from "vitest";
import { FreezeWindow } from "@/lib/contracts/promotion-policy";
import { type GateResult, promotionStates } from "@/lib/contracts/promotions";
import { digestOf } from "@/lib/promotion/digest";
import { frozenUntil } from "@/lib/promotion/gates/freeze";
import { judgeFloor } from "@/lib/promotion/gates/judge-floor";
import { judgeMargin } from "@/lib/promotion/gates/judge-margin";
import { judgeSchema, type SignatureColumn } from "@/lib/promotion/gates/judge-schema";
import { countGates, judgeGates } from "@/lib/promotion/judge-gates";
import { type Happening, nextState } from "@/lib/promotion/next-state";
import { whyNotApprove } from "@/lib/promotion/why-not-approve";

const happenings: readonly Happening[] = [
  "submit",
  "pass",
  "doubt",
  "fail_checks",
  "check",
  "quorum",
  "lose_quorum",
  "reject",
  "cancel",
  "expire",
  "overtake",
  "begin",
  "finish",
  "break",
  "bake",
  "settle",
  "roll_back",
];

describe("the states of a request", () => {
  test("only what somebody approved is applied", () => {
    const toApplying = promotionStates.filter((state) => nextState(state, "begin") === "applying");
    expect(toApplying).toEqual(["approved"]);
    const toApproved = promotionStates.filter((state) => nextState(state, "quorum") === "approved");
    expect(toApproved).toEqual(["needs_review", "awaiting_approval"]);
  });

  test.each(["rejected", "cancelled", "expired", "stale", "failed", "rolled_back"] as const)(
    "%s is an end",
    (state) => {
      expect(happenings.filter((happening) => nextState(state, happening) !== null)).toEqual([]);
    },
  );

  test("from every state that is no end, something leads to one", () => {
    const ends = new Set(["rejected", "cancelled", "expired", "stale", "failed", "rolled_back", "succeeded"]);
    for (const state of promotionStates) {
      const seen = new Set<string>([state]);
      for (const from of seen) {
        for (const happening of happenings) {
          const to = nextState(from as (typeof promotionStates)[number], happening);
          if (to) seen.add(to);
        }
      }
      expect([...seen].some((reached) => ends.has(reached))).toBe(true);
    }
  });
});

const gate = (outcome: GateResult["outcome"], dryRun = false): GateResult => ({
  kind: "manual",
  title: "Sure?",
  outcome,
  dryRun,
  summary: "",
  evidence: {},
});

describe("gates together", () => {
  test.each([
    [[], "pass"],
    [[gate("pass"), gate("fail", true)], "pass"],
    [[gate("pass"), gate("inconclusive")], "doubt"],
    [[gate("pass"), gate("error")], "doubt"],
    [[gate("inconclusive"), gate("fail")], "fail_checks"],
  ] as const)("%j", (results, expected) => {
    expect(judgeGates(results)).toBe(expected);
  });

  test("are counted, advisory ones apart", () => {
    const results = [
      gate("pass"),
      gate("error"),
      gate("inconclusive"),
      gate("fail", true),
      gate("pass", true),
    ];
    expect(countGates(results)).toEqual({ pass: 1, fail: 0, undecided: 2, advisory: 1 });
  });
});

describe("a floor", () => {
  const floor = { minimum: 0.7, higherIsBetter: true };
  test.each([
    ["the whole interval above", { value: 0.76, lower: 0.75, upper: 0.77 }, "pass"],
    ["the whole interval below", { value: 0.6, lower: 0.58, upper: 0.62 }, "fail"],
    ["between", { value: 0.71, lower: 0.69, upper: 0.73 }, "inconclusive"],
    ["exactly on it", { value: 0.7 }, "pass"],
    ["no number", { value: Number.NaN }, "inconclusive"],
    ["without end", { value: Number.POSITIVE_INFINITY }, "inconclusive"],
  ] as const)("%s", (_, value, expected) => {
    expect(judgeFloor({ ...floor, ...value })).toBe(expected);
  });

  test("of a loss is a ceiling", () => {
    expect(judgeFloor({ value: 0.4, lower: 0.3, upper: 0.5, minimum: 0.5, higherIsBetter: false })).toBe(
      "pass",
    );
    expect(judgeFloor({ value: 0.6, lower: 0.55, upper: 0.65, minimum: 0.5, higherIsBetter: false })).toBe(
      "fail",
    );
  });
});

describe("not worse by a margin", () => {
  const margin = { margin: 0.01, higherIsBetter: true, rows: 500, needed: 200 };
  test.each([
    ["better", { difference: 0.05, lower: 0.04, upper: 0.06 }, "pass"],
    ["a little worse, within it", { difference: -0.002, lower: -0.008, upper: 0.004 }, "pass"],
    ["worse", { difference: -0.05, lower: -0.06, upper: -0.04 }, "fail"],
    ["an interval that holds both", { difference: 0, lower: -0.03, upper: 0.03 }, "inconclusive"],
    ["no interval", { difference: 0.5, lower: null, upper: null }, "inconclusive"],
    ["too few rows", { difference: 0.05, lower: 0.04, upper: 0.06, rows: 199 }, "inconclusive"],
    ["no number", { difference: 0, lower: Number.NaN, upper: 0 }, "inconclusive"],
  ] as const)("%s", (_, measured, expected) => {
    expect(judgeMargin({ ...margin, ...measured })).toBe(expected);
  });

  test("of a loss looks the other way", () => {
    const loss = { ...margin, higherIsBetter: false };
    expect(judgeMargin({ ...loss, difference: -0.07, lower: -0.071, upper: -0.063 })).toBe("pass");
    expect(judgeMargin({ ...loss, difference: 0.07, lower: 0.06, upper: 0.08 })).toBe("fail");
  });
});

const column = (name: string, type = "double", required = true): SignatureColumn => ({
  name,
  type,
  required,
});

describe("the schema", () => {
  const champion = {
    inputs: [column("age"), column("income", "double", false)],
    outputs: [column("", "long")],
  };
  test.each([
    ["the same", champion, "pass"],
    ["one that needs less", { ...champion, inputs: [column("age")] }, "pass"],
    [
      "one more that is optional",
      { ...champion, inputs: [...champion.inputs, column("x", "string", false)] },
      "pass",
    ],
    ["one more that it needs", { ...champion, inputs: [...champion.inputs, column("x")] }, "fail"],
    ["another type", { ...champion, inputs: [column("age", "string")] }, "fail"],
    ["what was optional and is needed", { ...champion, inputs: [column("age"), column("income")] }, "fail"],
    ["another answer", { ...champion, outputs: [column("", "string")] }, "fail"],
    ["no answer", { ...champion, outputs: [] }, "fail"],
  ] as const)("%s", (_, version, expected) => {
    expect(judgeSchema(champion, version).outcome).toBe(expected);
  });
});

describe("a freeze", () => {
  const weekend = {
    weekly: ["Fri", "16:00", "Mon", "08:00"],
    timeZone: "Europe/Berlin",
    reason: "",
  } as const;
  test.each([
    ["Friday before", "2026-06-12T13:59:00Z", false],
    ["Friday after", "2026-06-12T14:00:00Z", true],
    ["Sunday, over the end of the week", "2026-06-14T23:30:00Z", true],
    ["Monday before", "2026-06-15T05:59:00Z", true],
    ["Monday after", "2026-06-15T06:00:00Z", false],
    ["in winter's time", "2026-12-11T14:59:00Z", false],
  ])("%s", (_, at, frozen) => {
    expect(frozenUntil([{ ...weekend, weekly: [...weekend.weekly] }], new Date(at)) !== null).toBe(frozen);
  });

  test("once ends when it says so", () => {
    const once = { from: "2026-12-20T00:00:00Z", to: "2027-01-02T00:00:00Z", reason: "holidays" };
    expect(frozenUntil([once], new Date("2027-01-01T23:59:59Z"))).toBe(once);
    expect(frozenUntil([once], new Date("2027-01-02T00:00:00Z"))).toBeNull();
  });
});

test("a freeze names its time zone, and ends after it begins", () => {
  const weekly = { weekly: ["Fri", "16:00", "Mon", "08:00"] };
  expect(FreezeWindow.safeParse(weekly).success).toBe(true);
  expect(FreezeWindow.safeParse({ ...weekly, timeZone: "Mars/Olympus" }).success).toBe(false);
  const turned = { from: "2026-12-20T00:00:00Z", to: "2026-12-19T00:00:00Z" };
  expect(FreezeWindow.safeParse(turned).success).toBe(false);
});

describe("who may approve", () => {
  const eve = { kind: "person", id: "1", name: "Eve", role: "engineer" };
  const ada = { kind: "person", id: "2", name: "Ada", role: "lead" };
  const asked = {
    actor: ada,
    allowed: true,
    requester: eve,
    state: "awaiting_approval",
    open: false,
    approvers: [],
  } as const;

  test("somebody else who is allowed to, once", () => {
    expect(whyNotApprove(asked)).toBeNull();
    expect(whyNotApprove({ ...asked, allowed: false })).toBe("Leads and admins approve.");
    expect(whyNotApprove({ ...asked, requester: ada })).toContain("Whoever asked");
    expect(whyNotApprove({ ...asked, approvers: [ada] })).toContain("already");
  });

  test("a visitor's roles are different people", () => {
    const visitor = { kind: "visitor", id: "", name: "visitor", role: "engineer" };
    const lead = { ...visitor, role: "lead" };
    expect(whyNotApprove({ ...asked, requester: visitor, actor: lead })).toBeNull();
    expect(whyNotApprove({ ...asked, requester: lead, actor: lead })).toContain("Whoever asked");
  });

  test("where nobody signs in there is nobody else to ask", () => {
    const local = { kind: "local", id: "", name: "local", role: "" };
    expect(whyNotApprove({ ...asked, requester: local, actor: local })).toBeNull();
  });

  test("a key only where no approval is asked for", () => {
    const key = { kind: "key", id: "k", name: "pipeline", role: "registry" };
    expect(whyNotApprove({ ...asked, actor: key })).toBe("A person approves, not a key.");
    expect(whyNotApprove({ ...asked, actor: key, open: true })).toBeNull();
  });
});

test("the digest moves with every part of what is approved, and not with the evidence of the hour", () => {
  const base = {
    model: "m",
    version: 2,
    artifact: "a",
    environment: "Production",
    revision: 3,
    note: "n",
    results: [gate("pass")],
  };
  const digest = digestOf(base);
  expect(digestOf({ ...base, results: [{ ...gate("pass"), summary: "0.76", evidence: { n: 1 } }] })).toBe(
    digest,
  );
  const moved = [
    { version: 3 },
    { artifact: null },
    { environment: "Staging" },
    { revision: 4 },
    { note: "" },
    { results: [gate("inconclusive")] },
    { results: [] },
  ];
  const digests = moved.map((change) => digestOf({ ...base, ...change }));
  expect(new Set([digest, ...digests]).size).toBe(moved.length + 1);
});
