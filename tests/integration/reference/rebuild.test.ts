import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { rebuildCounters } from "@/lib/ingest/rebuild-counters";
import { sweepCounters } from "@/lib/ingest/rebuild-sweep";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import { verifyCounters } from "@/lib/ingest/verify-counters";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext, type TestContext } from "@/tests/support/database";
import { getStatus, putRows } from "./put-rows";
import { hourMs, sampleRows } from "./reference-rows";

const now = new Date("2026-06-15T12:30:00Z");
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now });
});

/** A model with ten days of predictions, an hour apart, and labels of every second one. */
async function loggedModel(name: string): Promise<void> {
  await createModel(ctx, {
    name,
    task: "binary",
    columns: [
      { name: "distance", kind: "numeric" },
      { name: "origin", kind: "categorical" },
    ],
    segments: [{ column: "origin" }],
  });
  await logHours(name, 0, 240);
  await label(name, 0, 240, 2, 1);
}

const rowOf = (hour: number) => {
  const [row] = sampleRows(hour + 1).slice(-1);
  const { distance, origin } = row!.features;
  return {
    id: `h-${hour}`,
    timestamp: now.getTime() - (250 - hour) * hourMs,
    version: "1",
    features: { distance, origin },
  };
};

async function logHours(name: string, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, index) => {
    const row = rowOf(from + index);
    return { value: { ...row, prediction: ((from + index) % 10) / 10, attributions: { distance: 0.5 } } };
  });
  const { accepted } = await recordPredictions(ctx, { model: name, rows });
  expect(accepted).toBe(to - from);
}

async function label(name: string, from: number, to: number, step: number, value: number): Promise<void> {
  const rows = [];
  for (let hour = from; hour < to; hour += step) rows.push({ value: { id: `h-${hour}`, label: value } });
  await recordLabels(ctx, { model: name, rows });
}

async function expectEqualCounters(context: Context, name: string): Promise<void> {
  const verified = (await verifyCounters(context)).find(({ model }) => model === name);
  expect(verified?.differences).toEqual([]);
  expect(verified?.rows).toBeGreaterThan(0);
}

const referenceRows = (rows: number) =>
  sampleRows(rows).map(({ features: { distance, origin }, ...row }) => ({
    ...row,
    features: { distance, origin },
  }));

const readCells = async (name: string) => {
  const model = await loadModel(ctx.db.pool, name);
  return (await loadReference(ctx.db.pool, model.versions[0]!.activeReferenceId!)).rows;
};

test("a reference for a version with predictions is building until they are counted against it", async () => {
  await loggedModel("first-reference");
  const { data } = await putRows("first-reference", "1", referenceRows(400));
  expect(data.status).toBe("building");
  expect(await getStatus("first-reference", "1")).toMatchObject({ active: null, building: { rows: 400 } });
  expect(await rebuildCounters(ctx)).toBe(1);
  expect(await getStatus("first-reference", "1")).toMatchObject({ active: { rows: 400 }, building: null });
  await expectEqualCounters(ctx, "first-reference");
  await compactCounters(ctx);
  await expectEqualCounters(ctx, "first-reference");
});

test("predictions, labels and corrections that come while it is building are counted once", async () => {
  await loggedModel("meanwhile");
  await putRows("meanwhile", "1", referenceRows(300));
  await logHours("meanwhile", 240, 244);
  await label("meanwhile", 0, 120, 2, 0);
  await label("meanwhile", 1, 244, 2, 1);
  await compactCounters(ctx);
  const stop = new AbortController();
  const halfWay = stopAfterDays(ctx, 4, stop);
  expect(await rebuildCounters(halfWay, stop.signal)).toBe(0);
  const { building } = await getStatus("meanwhile", "1");
  expect(building?.rebuild).toMatchObject({ rows: 240 });
  expect(building?.rebuild?.done).toBeGreaterThan(0);
  expect(building?.rebuild?.done).toBeLessThan(240);
  await compactCounters(ctx);
  await label("meanwhile", 0, 240, 3, 0);
  await logHours("meanwhile", 244, 245);
  expect(await rebuildCounters(ctx)).toBe(1);
  await expectEqualCounters(ctx, "meanwhile");
});

/** The same context, but the signal is given once so many days have been counted. */
function stopAfterDays(context: TestContext, days: number, stop: AbortController): Context {
  let connections = 0;
  const pool = new Proxy(context.db.pool, {
    get(target, key) {
      if (key === "connect" && ++connections > days + 2) stop.abort();
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { ...context, db: { ...context.db, pool } };
}

test("readers see the old reference until the new one is whole", async () => {
  await createModel(ctx, { name: "swap", task: "binary", columns: [{ name: "distance", kind: "numeric" }] });
  await putRows("swap", "1", referenceRows(100));
  await logHours("swap", 0, 48);
  await putRows("swap", "1", referenceRows(200));
  expect(await readCells("swap")).toBe(100);
  await expectEqualCounters(ctx, "swap");
  await rebuildCounters(ctx);
  expect(await readCells("swap")).toBe(200);
  await expectEqualCounters(ctx, "swap");
});

test("a third reference takes the place of a second that is still building", async () => {
  await createModel(ctx, { name: "third", task: "binary", columns: [{ name: "distance", kind: "numeric" }] });
  await putRows("third", "1", referenceRows(100));
  await logHours("third", 0, 30);
  await putRows("third", "1", referenceRows(200));
  await putRows("third", "1", referenceRows(300));
  await rebuildCounters(ctx);
  expect(await readCells("third")).toBe(300);
  await expectEqualCounters(ctx, "third");
});

test("counters and sets that nobody reads any more are swept away a minute later", async () => {
  await sweepCounters({ ...ctx, now: new Date(now.getTime() + 30_000) });
  expect(await ctx.db.prisma.referenceSet.count({ where: { status: "superseded" } })).toBeGreaterThan(0);
  await sweepCounters({ ...ctx, now: new Date(now.getTime() + 90_000) });
  expect(await ctx.db.prisma.referenceSet.count({ where: { status: "superseded" } })).toBe(0);
  const { rows } = await ctx.db.pool.query(
    `SELECT DISTINCT model_id, reference_id FROM (
       SELECT model_id, reference_id FROM counter_delta UNION SELECT model_id, reference_id FROM counter_rollup) c
     WHERE NOT EXISTS (SELECT FROM reference_set r WHERE r.id = c.reference_id AND r.status = 'active')`,
  );
  expect(rows).toEqual([]);
  for (const name of ["first-reference", "meanwhile", "swap", "third"]) await expectEqualCounters(ctx, name);
});

test("a counter that is wrong, missing or too many is found", async () => {
  const differencesOf = async (name: string) =>
    (await verifyCounters(ctx)).find(({ model }) => model === name)?.differences ?? [];
  await createModel(ctx, {
    name: "tampered",
    task: "binary",
    columns: [{ name: "distance", kind: "numeric" }],
  });
  await putRows("tampered", "1", referenceRows(100));
  await logHours("tampered", 0, 30);
  await label("tampered", 0, 30, 1, 1);
  const { id } = await loadModel(ctx.db.pool, "tampered");
  const copy = `INSERT INTO counter_delta (model_id, version_id, reference_id, part, segment_id, hour, body)
    SELECT model_id, version_id, reference_id, part, segment_id, hour, body FROM counter_delta
    WHERE model_id = ${id} AND part = $1 ORDER BY hour LIMIT 1 RETURNING id`;
  for (const part of [1, 2, 3, 4]) {
    const { rows } = await ctx.db.pool.query<{ id: number }>(copy, [part]);
    expect((await differencesOf("tampered"))[0]).toMatch(/rows say|differ/);
    await ctx.db.pool.query("DELETE FROM counter_delta WHERE id = $1", [rows[0]!.id]);
  }
  expect(await differencesOf("tampered")).toEqual([]);
  await ctx.db.pool.query("DELETE FROM prediction WHERE model_id = $1 AND prediction_id = 'h-7'", [id]);
  expect((await differencesOf("tampered")).length).toBeGreaterThan(0);
});
