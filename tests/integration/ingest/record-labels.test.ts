import { beforeAll, expect, test } from "vitest";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { addOutcomes, emptyOutcomes, part } from "@/lib/ingest/counters";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { createTestContext, type TestContext } from "../../support/database";
import { createFlightModel, createRow, raw } from "./flight-model";

let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext();
});

const predict = (model: string, rows: readonly unknown[]) =>
  recordPredictions(ctx, { model, rows: raw(rows) });
const label = (model: string, rows: readonly unknown[]) => recordLabels(ctx, { model, rows: raw(rows) });

/** All outcomes of a version, from deltas and hour rollups, over all rows. */
async function outcomesOf(model: string, version: string) {
  const { rows } = await ctx.db.pool.query<{ body: Buffer }>(
    `WITH v AS (SELECT version.id, model_id FROM version JOIN model ON model.id = model_id
       WHERE model.name = $1 AND version.name = $2)
     SELECT body FROM counter_delta d JOIN v ON v.id = d.version_id AND v.model_id = d.model_id
       WHERE part = $3 AND segment_id = 0
     UNION ALL SELECT body FROM counter_rollup r JOIN v ON v.id = r.version_id AND v.model_id = r.model_id
       WHERE part = $3 AND segment_id = 0 AND grain = 0`,
    [model, version, part.outcomes],
  );
  const sum = emptyOutcomes({ task: "binary", scoreCells: 1, classes: 0 });
  for (const { body } of rows) addOutcomes(body, sum);
  return sum;
}

test("a label after its prediction is counted", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a", prediction: 0.8 })]);
  expect(await label(model, [{ id: "a", label: 1 }])).toEqual({
    accepted: 1,
    duplicates: 0,
    corrected: 0,
    waiting: 0,
    rejected: [],
  });
  expect(await outcomesOf(model, "1")).toMatchObject({ labelled: 1, confusion: Float64Array.of(0, 0, 0, 1) });
});

test("a label before its prediction waits, and is counted when it comes", async () => {
  const model = await createFlightModel(ctx);
  expect(await label(model, [{ id: "a", label: 0 }])).toMatchObject({ accepted: 1, waiting: 1 });
  await predict(model, [createRow({ id: "a", prediction: 0.8 })]);
  expect(await outcomesOf(model, "1")).toMatchObject({ labelled: 1, confusion: Float64Array.of(0, 1, 0, 0) });
});

test("a label serves every version that predicted its id", async () => {
  const model = await createFlightModel(ctx);
  const row = createRow({ id: "a", prediction: 0.8 });
  await predict(model, [row, { ...row, version: "2", prediction: 0.1 }]);
  await label(model, [{ id: "a", label: 1 }]);
  expect((await outcomesOf(model, "1")).confusion).toEqual(Float64Array.of(0, 0, 0, 1));
  expect((await outcomesOf(model, "2")).confusion).toEqual(Float64Array.of(0, 0, 1, 0));
});

test("a repeated label changes nothing and says so", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a" })]);
  await label(model, [{ id: "a", label: 1 }]);
  expect(await label(model, [{ id: "a", label: true }])).toMatchObject({
    accepted: 0,
    duplicates: 1,
    corrected: 0,
  });
  expect((await outcomesOf(model, "1")).labelled).toBe(1);
});

test("a corrected label takes the first one back", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a", prediction: 0.8 })]);
  await label(model, [{ id: "a", label: 0 }]);
  expect(await label(model, [{ id: "a", label: 1 }])).toMatchObject({ accepted: 1, corrected: 1 });
  expect(await outcomesOf(model, "1")).toMatchObject({ labelled: 1, confusion: Float64Array.of(0, 0, 0, 1) });
});

test("within one request the last word about an id counts, and all are told", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a", prediction: 0.8 })]);
  const answer = await label(model, [
    { id: "a", label: 0 },
    { id: "a", label: 0 },
    { id: "a", label: 1 },
  ]);
  expect(answer).toMatchObject({ accepted: 2, duplicates: 1, corrected: 1 });
  expect(await outcomesOf(model, "1")).toMatchObject({ labelled: 1, confusion: Float64Array.of(0, 0, 0, 1) });
});

test("a correction that came back to the stored value within one request counts nothing", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a", prediction: 0.8 })]);
  await label(model, [{ id: "a", label: 1 }]);
  await label(model, [
    { id: "a", label: 0 },
    { id: "a", label: 1 },
  ]);
  expect(await outcomesOf(model, "1")).toMatchObject({ labelled: 1, confusion: Float64Array.of(0, 0, 0, 1) });
});

test.each([
  ["a class nobody knows", { id: "a", label: "maybe" }, "unknown_class", "label"],
  ["no label", { id: "a" }, "invalid", "label"],
  ["no id", { label: 1 }, "invalid", "id"],
  ["a time ahead", { id: "a", label: 1, timestamp: "2026-06-16T00:00:00Z" }, "future", "timestamp"],
  ["a field nobody knows", { id: "a", label: 1, weight: 2 }, "invalid", "weight"],
])("a label with %s is refused alone", async (_, row, code, field) => {
  const model = await createFlightModel(ctx);
  const answer = await label(model, [row, { id: "b", label: 1 }]);
  expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 0, code, field }] });
});

test("predictions and their labels sent at the same moment always meet", async () => {
  const model = await createFlightModel(ctx);
  const rows = Array.from({ length: 200 }, (_, index) => createRow({ id: `race-${index}` }));
  const chunks = Array.from({ length: 20 }, (_, index) => rows.slice(10 * index, 10 * index + 10));
  await Promise.all(
    chunks.flatMap((chunk) => [
      predict(model, chunk),
      label(
        model,
        chunk.map(({ id }) => ({ id, label: 1 })),
      ),
    ]),
  );
  expect((await outcomesOf(model, "1")).labelled).toBe(200);
});

test("compaction changes where counts are and not what they say", async () => {
  const model = await createFlightModel(ctx);
  const rows = Array.from({ length: 120 }, (_, index) =>
    createRow({ timestamp: `2026-06-${10 + (index % 5)}T0${index % 10}:00:00Z` }),
  );
  for (let from = 0; from < rows.length; from += 30) await predict(model, rows.slice(from, from + 30));
  await label(
    model,
    rows.map(({ id }, index) => ({ id, label: index % 2 })),
  );
  const before = await outcomesOf(model, "1");
  expect(await compactCounters(ctx)).toBeGreaterThan(0);
  expect(await compactCounters(ctx)).toBe(0);
  const after = await outcomesOf(model, "1");
  expect(after.confusion).toEqual(before.confusion);
  expect(after.positives).toEqual(before.positives);
  expect(after.labelled).toBe(120);
});
