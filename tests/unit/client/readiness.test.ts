import { expect, test } from "vitest";
import { readinessChecks } from "@/lib/client/readiness";
import { databaseUnreachable, judgeReadiness } from "@/lib/health/readiness";

const now = new Date("2026-11-19T14:20:00Z");
const current = { status: "current" } as const;

test("a well installation says how long ago it evaluated", () => {
  const readiness = judgeReadiness(
    { migrations: current, lastEvaluationAt: new Date("2026-11-19T14:00:00Z"), overdueModels: [] },
    now,
  );
  const [database, evaluation] = readinessChecks(readiness);
  expect(database).toMatchObject({ done: true, failed: false });
  expect(evaluation).toMatchObject({ done: true, failed: false, note: "last 20 min ago" });
});

test("a new installation waits for its first evaluation and has not failed", () => {
  const readiness = judgeReadiness({ migrations: current, lastEvaluationAt: null, overdueModels: [] }, now);
  expect(readinessChecks(readiness)[1]).toMatchObject({ done: false, failed: false });
});

test("an evaluation that is late is a failure with its reason", () => {
  const readiness = judgeReadiness(
    {
      migrations: current,
      lastEvaluationAt: new Date("2026-11-19T09:00:00Z"),
      overdueModels: ["flight-delay"],
    },
    now,
  );
  const evaluation = readinessChecks(readiness)[1];
  expect(evaluation).toMatchObject({ done: false, failed: true });
  expect(evaluation?.note).toContain("flight-delay");
});

test("a database that cannot be reached is a failure", () => {
  expect(readinessChecks(databaseUnreachable)[0]).toMatchObject({ done: false, failed: true });
});
