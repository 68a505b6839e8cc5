import { describe, expect, test } from "vitest";
import { changeSentence } from "@/components/environment/change-words";
import { rolledBackWords } from "@/components/environment/rolled-back";
import { checkInstant, stoodVerdict } from "@/components/environment/stood-words";
import { newGate } from "@/components/settings/gate-fields";
import { policyChanges, policyProblems } from "@/components/settings/policy-problems";
import { stintLanes, stintsOf } from "@/components/version/stints";
import { isChampionEverywhere } from "@/components/versions/champion-everywhere";
import { metricColumns } from "@/components/versions/metric-columns";
import { registryVerdict } from "@/components/versions/registry-verdict";
import type { AssignmentChange, ModelEnvironment } from "@/lib/contracts/environments";
import { GateRule } from "@/lib/contracts/promotion-policy";
import { policy } from "./promotion-fixture";

const change = (patch: Partial<AssignmentChange>): AssignmentChange => ({
  slot: "champion",
  version: 2,
  from: 1,
  at: "2026-11-03T09:00:00.000Z",
  cause: "promotion",
  request: 14,
  reason: "",
  actor: { kind: "person", id: "1", name: "Ada", role: "lead" },
  ...patch,
});

describe("what stood there", () => {
  const history = { model: "churn", environment: "Production", at: "2026-11-03T14:00:00.000Z", changes: [] };

  test("is one sentence with its decision", () => {
    expect(stoodVerdict({ ...history, champion: change({}), challenger: null }, true)).toEqual({
      level: "ok",
      headline: "Version 2 was the champion of Production at Tue 3 Nov 14:00 UTC.",
      detail: "Since Tue 3 Nov 09:00 UTC, approved last by Ada.",
    });
  });

  test("nothing is said to be nothing", () => {
    expect(stoodVerdict({ ...history, champion: null, challenger: null }, false).headline).toBe(
      "Production has no champion.",
    );
  });

  test("an instant lies in the past and is UTC", () => {
    const now = new Date("2026-11-04T00:00:00.000Z");
    expect(checkInstant("2026-11-03T14:00", now)).toEqual({ at: "2026-11-03T14:00:00.000Z" });
    expect(checkInstant("2026-11-05T14:00", now)).toEqual({ problem: "It lies in the future." });
    expect(checkInstant("", now)).toEqual({ problem: "A date and a time are needed." });
  });
});

test.each([
  { version: 2, from: 1, words: "Version 2 took the place of version 1 as champion" },
  { version: 2, from: null, words: "Version 2 became champion" },
  { version: null, from: 1, words: "Version 1 left as champion" },
])("$words", ({ version, from, words }) => {
  expect(changeSentence({ slot: "champion", version, from })).toBe(words);
});

test("a version that was rolled back says when last and why", () => {
  const back = change({ version: 1, from: 2, cause: "rollback", reason: "latency" });
  expect(rolledBackWords([change({}), back], 2)).toBe(
    "Version 2 was rolled back on Tue 3 Nov 09:00 UTC: latency",
  );
  expect(rolledBackWords([back], 1)).toBeNull();
});

test("a version that is champion of every environment cannot be asked for anywhere", () => {
  const champion = { version: 2, since: "2026-11-03T09:00:00.000Z" };
  expect(isChampionEverywhere([{ champion }, { champion }], 2)).toBe(true);
  expect(isChampionEverywhere([{ champion }, { champion: null }], 2)).toBe(false);
  expect(isChampionEverywhere([], 2)).toBe(false);
});

describe("the times in which a version stood somewhere", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 3, hour)).toISOString();
  const history = [
    { ...change({ version: 2, from: 1, at: at(20) }), environment: "Production" },
    { ...change({ version: 1, from: 2, at: at(10) }), environment: "Production" },
    { ...change({ version: 2, from: 1, at: at(8) }), environment: "Production" },
    { ...change({ version: 1, from: null, at: at(0) }), environment: "Production" },
  ];

  test("begin when it takes a place and end when another does", () => {
    expect(stintsOf(history, 2).map(({ from, to }) => [from, to])).toEqual([
      [at(20), null],
      [at(8), at(10)],
    ]);
    expect(stintsOf(history, 1).map(({ from, to }) => [from, to])).toEqual([
      [at(10), at(20)],
      [at(0), at(8)],
    ]);
  });

  test("lie on one line that ends now", () => {
    const [lane] = stintLanes(stintsOf(history, 1), Date.parse(at(20)));
    expect(lane?.label).toBe("Production champion");
    expect(lane?.bars.map(({ left, width }) => [left, width])).toEqual([
      [50, 50],
      [0, 40],
    ]);
  });
});

test("metrics that most versions have stand first, the best of each told by its name", () => {
  const versions: { metrics: Record<string, number> }[] = [
    { metrics: { auc: 0.7, log_loss: 0.5, odd: 1 } },
    { metrics: { auc: 0.8, log_loss: 0.4 } },
  ];
  expect(metricColumns(versions)).toEqual([
    { key: "auc", best: 0.8 },
    { key: "log_loss", best: 0.4 },
    { key: "odd", best: null },
  ]);
});

test("the registry is judged by the environment that serves, wherever it stands in the order", () => {
  const versions = { model: "churn", registered: true, versions: [] };
  const production = {
    name: "Production",
    champion: { version: 1, since: "2026-11-03T09:00:00.000Z" },
    challenger: { version: 2, since: "2026-11-03T09:00:00.000Z" },
  } as ModelEnvironment;
  const one = { version: 1 } as never;
  expect(
    registryVerdict({ ...versions, versions: [one] }, [
      production,
      { name: "Canary", champion: null } as ModelEnvironment,
    ]),
  ).toEqual({
    level: "ok",
    headline: "Version 1 is the champion of Production.",
    detail: "Version 2 is held against it. 1 version.",
  });
  expect(registryVerdict({ ...versions, registered: false }, []).headline).toBe("Monitored only.");
});

describe("a policy that is edited", () => {
  test("says what is wrong by field", () => {
    const gates = [newGate("metric_floor"), newGate("webhook"), newGate("manual")];
    expect(policyProblems({ ...policy, approvals: 9, bakeHours: undefined, gates })).toEqual({
      approvals: "must be 5 or less",
      bakeHours: "is needed",
      "gates.0.metric": "is needed",
      "gates.0.minimum": "is needed",
      "gates.1.url": "must be an address such as https://example.org/gate",
      "gates.2.question": "is needed",
    });
  });

  test("writes only what was changed", () => {
    expect(policyChanges(policy, { ...policy, approvals: 2 })).toEqual({ approvals: 2 });
  });

  test.each([
    "no_drift",
    "no_critical_alert",
    "shadow",
    "schema",
    "artifact",
    "description",
    "freeze",
    "not_worse",
  ])("a new gate of %s is right as it stands", (kind) => {
    expect(GateRule.safeParse(newGate(kind as GateRule["kind"])).success).toBe(true);
  });
});
