import { expect, test } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { createDatabase as openDatabase } from "@/lib/db/client";
import { getReadiness } from "@/lib/health/get-readiness";
import { createTestContext } from "../../support/database";

test("a server that runs is live", async () => {
  const response = live();
  expect([response.status, await response.json()]).toEqual([200, { status: "live" }]);
});

test("the route answers 200 when ready and 503 with reasons when not", async () => {
  const { db } = await createTestContext();
  const { GET: ready } = await import("@/app/api/health/ready/route");
  const ask = () =>
    ready(new Request("http://127.0.0.1/api/health/ready", { headers: { host: "127.0.0.1" } }), {
      params: Promise.resolve({}),
    });
  expect((await ask()).status).toBe(200);
  await db.pool.query("UPDATE _prisma_migrations SET checksum = 'other'");
  const response = await ask();
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "not ready", migrations: "changed" });
});

test("a model with predictions and no evaluation for twice its interval is overdue", async () => {
  const { db } = await createTestContext();
  await db.pool.query(
    `INSERT INTO model (name, task, classes, performance_metric, evaluation_interval_hours, created_at)
     VALUES ('silent', 'binary', '{}', 'rocAuc', 1, '2026-06-15T00:00Z'),
            ('unused', 'binary', '{}', 'rocAuc', 1, '2026-06-15T00:00Z')`,
  );
  await db.pool.query(
    `INSERT INTO version (model_id, name, first_logged_at)
     SELECT id, '1', CASE name WHEN 'silent' THEN '2026-06-15T00:30Z'::timestamptz END FROM model`,
  );
  const at = (time: string) => getReadiness({ db, now: new Date(time) });
  expect(await at("2026-06-15T02:00:00Z")).toMatchObject({ status: "ready", lastEvaluationAgeSeconds: null });
  expect((await at("2026-06-15T02:00:01Z")).reasons).toEqual([
    "No evaluation in time for silent: is the worker running?",
  ]);
  await db.pool.query(
    `INSERT INTO evaluation (model_id, version_id, at, policy, result, duration_ms, evaluated_at)
     SELECT m.id, v.id, '2026-06-15T02:00Z', 'budget', '{}', 1, '2026-06-15T02:00:10Z'
       FROM model m JOIN version v ON v.model_id = m.id WHERE m.name = 'silent'`,
  );
  expect(await at("2026-06-15T02:01:00Z")).toMatchObject({ status: "ready", lastEvaluationAgeSeconds: 50 });
});

test("a database that does not answer is unreachable, not an error", async () => {
  const db = openDatabase("postgresql://nobody:nothing@127.0.0.1:1/nowhere");
  expect(await getReadiness({ db, now: new Date() })).toMatchObject({
    status: "not ready",
    reasons: ["The database is unreachable."],
  });
});
