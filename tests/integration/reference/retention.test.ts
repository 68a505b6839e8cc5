import { beforeAll, expect, test } from "vitest";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { applyRetention } from "@/lib/ingest/retention";
import { verifyCounters } from "@/lib/ingest/verify-counters";
import { createModel } from "@/lib/registry/create-model";
import { createTestContext, type TestContext } from "@/tests/support/database";

const dayMs = 86_400_000;
const now = new Date("2026-06-15T12:30:00Z");
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now });
});

test("days before the retention are forgotten everywhere, and what stays adds up", async () => {
  await createModel(ctx, { name: "kept", task: "binary", columns: [{ name: "a", kind: "numeric" }] });
  const rows = Array.from({ length: 40 }, (_, index) => ({
    value: {
      id: `d-${index}`,
      timestamp: now.getTime() - (index / 2) * dayMs,
      version: "1",
      features: { a: index },
      prediction: 0.5,
    },
  }));
  await recordPredictions(ctx, { model: "kept", rows });
  await recordLabels(ctx, {
    model: "kept",
    rows: rows.map(({ value: { id } }) => ({ value: { id, label: 1 } })),
  });
  await ctx.db.pool.query("UPDATE label SET received_at = to_timestamp($1)", [
    now.getTime() / 1000 - 15 * 86_400,
  ]);
  await compactCounters(ctx);
  const count = async (table: string) =>
    (await ctx.db.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n;
  const partitions = "pg_inherits WHERE inhparent = 'prediction'::regclass";
  expect(await count(partitions)).toBe(20);

  await applyRetention(ctx, 10);
  const stayed = rows.filter(({ value }) => value.timestamp >= Date.UTC(2026, 5, 5)).length;
  expect(stayed).toBe(22);
  expect(await count(partitions)).toBe(11);
  expect(await count("prediction")).toBe(stayed);
  expect(await count("prediction_identity")).toBe(stayed);
  expect(await count("label")).toBe(stayed);
  expect(await count("counter_rollup WHERE start < 24 * 20609")).toBe(0);
  expect(await verifyCounters(ctx)).toEqual([{ model: "kept", rows: stayed, differences: [] }]);
});

test("a day that was dropped takes late rows again", async () => {
  const late = { ...ctx, now: new Date(now.getTime() - 15 * dayMs) };
  const row = {
    id: "late",
    timestamp: late.now.getTime(),
    version: "1",
    features: { a: 1 },
    prediction: 0.5,
  };
  expect(await recordPredictions(late, { model: "kept", rows: [{ value: row }] })).toMatchObject({
    accepted: 1,
  });
});
