import { expect, test } from "vitest";
import { judgeReadiness } from "@/lib/health/readiness";

const now = new Date("2026-06-15T12:00:00Z");
const well = { migrations: { status: "current" }, lastEvaluationAt: null, overdueModels: [] } as const;

test("a new installation without evaluations is ready", () => {
  expect(judgeReadiness(well, now)).toMatchObject({ status: "ready", lastEvaluationAgeSeconds: null });
});

test("the age of the last evaluation is told in seconds", () => {
  const facts = { ...well, lastEvaluationAt: new Date("2026-06-15T11:58:30Z") };
  expect(judgeReadiness(facts, now)).toMatchObject({ status: "ready", lastEvaluationAgeSeconds: 90 });
});

test("a clock that runs ahead gives no negative age", () => {
  const facts = { ...well, lastEvaluationAt: new Date("2026-06-15T12:00:05Z") };
  expect(judgeReadiness(facts, now).lastEvaluationAgeSeconds).toBe(0);
});

test("an overdue model and missing migrations are both reasons", () => {
  const facts = {
    ...well,
    migrations: { status: "behind", missing: ["2_two"] },
    overdueModels: ["flight-delay"],
  } as const;
  expect(judgeReadiness(facts, now)).toMatchObject({
    status: "not ready",
    reasons: [
      "The database lacks 1 migration of this version (2_two).",
      "No evaluation in time for flight-delay: is the worker running?",
    ],
  });
});
