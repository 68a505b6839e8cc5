import { describe, expect, test } from "vitest";
import { bakeWords, gateWords, ownWords, policySentences } from "@/components/policy/policy-words";
import { bakeProgress } from "@/components/promotion/bake-progress";
import { consequencesOf } from "@/components/promotion/consequences";
import { eventLook, shownEvents } from "@/components/promotion/event-words";
import { evidenceLines } from "@/components/promotion/evidence-lines";
import { requestVerdict } from "@/components/promotion/request-verdict";
import { reasonProblem } from "@/components/promotion/shortest-reason";
import { sideTitles } from "@/components/promotion/side-titles";
import type { CompareAnswer } from "@/lib/contracts/compare";
import { GateRule } from "@/lib/contracts/promotion-policy";
import type { Promotion } from "@/lib/contracts/promotions";
import { event, policy, request } from "./promotion-fixture";

const leads = (patch: Partial<Promotion>) => consequencesOf(request(patch)).map(({ lead }) => lead);

describe("what an approval does", () => {
  test("the last one that is needed applies it at once", () => {
    expect(consequencesOf(request())[0]).toEqual({
      lead: "Version 2 takes version 1's place in Production at once.",
      rest: "Version 1 is archived: one step puts it back.",
    });
  });

  test("one of several applies nothing yet", () => {
    expect(leads({ approvals: { given: 0, needed: 2 } }).slice(0, 2)).toEqual([
      "Yours is approval 1 of 2: nothing is applied yet.",
      "Version 2 takes version 1's place in Production at once.",
    ]);
  });

  test("an environment without a champion gets its first", () => {
    expect(leads({ from: null })[0]).toBe("Version 2 becomes the first champion of Production.");
  });

  test("inside a freeze it waits", () => {
    const frozen = {
      kind: "freeze",
      title: "Outside of a freeze",
      outcome: "pass",
      dryRun: false,
      summary: "",
      evidence: { window: {} },
    } as const;
    expect(leads({ results: [frozen] })).toContain("It is applied when the freeze ends.");
  });
});

describe("the sentence of a request", () => {
  const better = { level: "ok", headline: "Version 2 is better on all 8 metrics.", detail: "" } as const;

  test("says how the versions compare and then what the gates say", () => {
    expect(requestVerdict(request(), better)).toEqual({
      level: "ok",
      headline: "Version 2 is better on all 8 metrics.",
      detail: "8 of 9 gates pass, 1 is undecided and is a person's to judge.",
    });
  });

  test("says whose it is to judge where the comparison does not decide", () => {
    expect(requestVerdict(request(), null).headline).toBe("It is yours to judge.");
  });

  test("a gate that fails is not outdone by a good comparison", () => {
    const failed = request({
      state: "checks_failed",
      gates: { pass: 1, fail: 1, undecided: 0, advisory: 0 },
    });
    expect(requestVerdict(failed, better)).toMatchObject({ level: "critical", headline: "A gate fails." });
  });

  test("what broke while it is watched is loud", () => {
    const broken = request({
      state: "baking",
      bakeUntil: "2026-11-20T08:00:00.000Z",
      breachedAt: "2026-11-19T09:00:00.000Z",
      events: [event({ kind: "breached", reason: "a critical alert opened" })],
    });
    expect(requestVerdict(broken, null)).toMatchObject({
      level: "critical",
      detail: "A critical alert opened. Roll back, or go on watching until Fri 20 Nov 08:00 UTC.",
    });
  });

  test("a rejection says by whom and why", () => {
    const rejected = request({
      state: "rejected",
      events: [event({ kind: "rejected", reason: "too early" })],
    });
    expect(requestVerdict(rejected, null).detail).toBe("By local: too early.");
  });
});

describe("evidence is read, not dumped", () => {
  test("figures stand under words, each range from its start, however it is stored", () => {
    const evidence = {
      to: "2026-11-19T08:00:00.000Z",
      from: "2026-11-12T08:00:00.000Z",
      rows: 53809,
      lower: 0.043,
      difference: 0.046,
      reason: null,
    };
    expect(evidenceLines({ kind: "not_worse", evidence })).toEqual([
      { label: "Difference", value: "+0.046" },
      { label: "95 % from", value: "+0.043" },
      { label: "Labelled rows", value: "53,809" },
      { label: "From", value: "Thu 12 Nov 08:00 UTC" },
      { label: "To", value: "Thu 19 Nov 08:00 UTC" },
    ]);
  });

  test("alerts, signatures, intervals and freezes are sentences", () => {
    const alerts = [
      { id: 7, headline: "income drifted", severity: "critical", rule: "drift", column: "income" },
    ];
    expect(evidenceLines({ kind: "no_drift", evidence: { alerts } })).toEqual([
      { label: "Alert 7", value: "income drifted, critical", href: "/alerts/7" },
    ]);
    const version = { inputs: [{ name: "age", type: "long", required: true }], outputs: [] };
    expect(evidenceLines({ kind: "schema", evidence: { problems: [], version } })).toEqual([
      { label: "This version takes", value: "age long" },
    ]);
    expect(
      evidenceLines({ kind: "metric_floor", evidence: { interval: { lower: 0.7, upper: 0.8 } } }),
    ).toEqual([{ label: "95 %", value: "0.7 to 0.8" }]);
    const window = { weekly: ["Fri", "16:00", "Mon", "08:00"], timeZone: "UTC", reason: "weekend" };
    expect(evidenceLines({ kind: "freeze", evidence: { window } })).toEqual([
      { label: "Freeze", value: "every Fri 16:00 to Mon 08:00, UTC, weekend" },
    ]);
  });
});

describe("the two versions beside a request", () => {
  const versions = {
    champion: { serving: false, stage: "Archived" },
    challenger: { serving: true, stage: "Production" },
  } as CompareAnswer["versions"];
  const appliedAt = "2026-11-19T08:00:00.000Z";

  test.each([
    { patch: {}, titles: null },
    {
      patch: { state: "succeeded", appliedAt } as const,
      titles: {
        champion: "Before; now archived",
        challenger: "Took Production Thu 19 Nov 08:00 UTC; now serving, in Production",
      },
    },
    {
      patch: { state: "rolled_back", appliedAt } as const,
      titles: {
        champion: "Before; now archived",
        challenger:
          "Champion of Production from Thu 19 Nov 08:00 UTC, then rolled back; now serving, in Production",
      },
    },
    {
      patch: { state: "rejected" } as const,
      titles: {
        champion: "Champion when asked; now archived",
        challenger: "Asked for; now serving, in Production",
      },
    },
  ])("are what they were to it: $titles", ({ patch, titles }) => {
    expect(sideTitles(request(patch), versions)).toEqual(titles);
  });
});

test("the history has the newest first, without the steps that only follow from another", () => {
  const events = ["asked", "checked", "approved", "quorum", "applying", "applied"].map((kind, id) =>
    event({ id, kind }),
  );
  expect(shownEvents(events).map(({ kind }) => kind)).toEqual(["applied", "approved", "checked", "asked"]);
  expect(eventLook({ kind: "checked", state: "checks_failed" }).level).toBe("critical");
  expect(eventLook({ kind: "some_thing", state: "draft" }).words).toBe("some thing");
});

test("what an approval said is not said again by what came of it", () => {
  const events = [
    event({ kind: "approved", reason: "ranks better" }),
    event({ kind: "applied", reason: "ranks better" }),
  ];
  expect(shownEvents(events).map(({ reason }) => reason)).toEqual(["", "ranks better"]);
});

test("how far the watch is, from its start to its end and no further", () => {
  const baking = { appliedAt: "2026-11-19T08:00:00.000Z", bakeUntil: "2026-11-20T08:00:00.000Z" };
  expect(bakeProgress(baking, new Date("2026-11-19T14:00:00.000Z"))).toEqual({
    share: 0.25,
    words: "6 h of 24 h",
  });
  expect(bakeProgress(baking, new Date("2026-11-29T14:00:00.000Z"))?.share).toBe(1);
  expect(bakeProgress({ appliedAt: null, bakeUntil: null }, new Date())).toBeNull();
});

describe("a policy in words", () => {
  test("names what happens, in its order", () => {
    expect(policySentences(policy)).toEqual([
      "1 approval, by somebody who did not ask for it.",
      "No gate is checked.",
      "A request expires after 14 days.",
      "The champion before is archived.",
      "For 24 h a critical alert or silence is shown on the request, with the way back beside it.",
      "One step puts any of the last 3 champions back.",
    ]);
  });

  test.each([
    { patch: { bakeHours: 0 }, words: "It is not watched afterwards." },
    { patch: { bakeMonitors: [] }, words: "It counts as watched for 24 h, by nothing." },
    {
      patch: { onBreach: "roll_back" } as const,
      words: "For 24 h a critical alert or silence puts the champion before back by itself.",
    },
  ])("$words", ({ patch, words }) => {
    expect(bakeWords({ ...policy, ...patch })).toBe(words);
  });

  test.each([
    { own: {}, words: "It uses the environment's." },
    {
      own: { gates: [], approvals: 2 },
      words: "Its own: approvals and gates. The rest is the environment's.",
    },
    {
      own: { rollbackDepth: 0 },
      words: "Its own: champions to roll back to. The rest is the environment's.",
    },
  ])("$words", ({ own, words }) => {
    expect(ownWords(own)).toBe(words);
  });

  test("a policy that is whole is all a model's own", () => {
    expect(ownWords(policy)).not.toContain("environment");
  });

  test("a freeze says when, and why", () => {
    const weekly = { weekly: ["Fri", "16:00", "Mon", "08:00"], timeZone: "Europe/Berlin", reason: "weekend" };
    const once = { from: "2026-12-24T00:00:00.000Z", to: "2026-12-27T00:00:00.000Z", reason: "" };
    const rule = GateRule.parse({ kind: "freeze", windows: [weekly, once], dryRun: true });
    expect(gateWords(rule)).toBe(
      "Outside of a freeze: every Fri 16:00 to Mon 08:00, Europe/Berlin, weekend; Thu 24 Dec 00:00 to Sun 27 Dec 00:00 UTC (advisory)",
    );
  });
});

test("a reason of blanks is none", () => {
  expect(reasonProblem("   a ", "it is rejected")).toBe("Say why it is rejected, in 3 letters or more.");
  expect(reasonProblem("why", "it is rejected")).toBeNull();
});
