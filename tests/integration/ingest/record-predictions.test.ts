import { beforeAll, expect, test } from "vitest";
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

const storedRows = async (model: string) => {
  const { rows } = await ctx.db.pool.query(
    "SELECT prediction_id, version_id, at, features, score FROM prediction WHERE model_id = (SELECT id FROM model WHERE name = $1) ORDER BY 1",
    [model],
  );
  return rows;
};

test("good rows are stored once, bad rows say which field and why, repeats are duplicates", async () => {
  const model = await createFlightModel(ctx);
  const good = createRow();
  const answer = await predict(model, [
    good,
    good,
    createRow({ id: "bad", features: { distance: "far", origin: "JFK" } }),
    createRow({ id: "none", prediction: undefined }),
  ]);
  expect(answer).toMatchObject({ accepted: 1, duplicates: 1 });
  expect(answer.rejected).toEqual([
    {
      index: 2,
      id: "bad",
      code: "invalid",
      field: "features.distance",
      reason: "must be a number or null, not string",
    },
    expect.objectContaining({ index: 3, id: "none", code: "missing_prediction", field: "prediction" }),
  ]);
  expect(await storedRows(model)).toHaveLength(1);
});

test("a request that is repeated changes nothing and says so", async () => {
  const model = await createFlightModel(ctx);
  const rows = Array.from({ length: 50 }, () => createRow());
  expect(await predict(model, rows)).toMatchObject({ accepted: 50, duplicates: 0, rejected: [] });
  const counters = await deltaCount();
  expect(await predict(model, rows)).toMatchObject({ accepted: 0, duplicates: 50, rejected: [] });
  expect(await storedRows(model)).toHaveLength(50);
  expect(await deltaCount()).toBe(counters);
});

test("the order of a row's keys does not make it another row", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a", features: { distance: 1, origin: "JFK" }, prediction: 0.5 })]);
  const again = createRow({ id: "a", features: { origin: "JFK", distance: 1 }, prediction: 0.5 });
  expect(await predict(model, [again])).toMatchObject({ accepted: 0, duplicates: 1 });
});

test("the same id with other content is a conflict, and the first stays", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [createRow({ id: "a", prediction: 0.25 })]);
  const answer = await predict(model, [createRow({ id: "a", prediction: 0.75 }), createRow({ id: "b" })]);
  expect(answer.accepted).toBe(1);
  expect(answer.rejected).toMatchObject([{ index: 0, id: "a", code: "conflict", field: "id" }]);
  expect((await storedRows(model))[0]).toMatchObject({ prediction_id: "a", score: 0.25 });
});

test("conflicts inside one request keep the first of them", async () => {
  const model = await createFlightModel(ctx);
  const answer = await predict(model, [
    createRow({ id: "a", prediction: 0.2 }),
    createRow({ id: "a", prediction: 0.3 }),
  ]);
  expect(answer).toMatchObject({ accepted: 1, duplicates: 0, rejected: [{ index: 1, code: "conflict" }] });
});

test("a challenger's shadow prediction of the same event carries the same id", async () => {
  const model = await createFlightModel(ctx);
  const row = createRow({ id: "shared" });
  expect(await predict(model, [row, { ...row, version: "2", prediction: 0.9 }])).toMatchObject({
    accepted: 2,
    rejected: [],
  });
  expect(await storedRows(model)).toHaveLength(2);
});

test("rows without an id are given one, in order, and are never duplicates", async () => {
  const model = await createFlightModel(ctx);
  const { id: _, ...anonymous } = createRow();
  const answer = await predict(model, [anonymous, createRow(), anonymous]);
  expect(answer.accepted).toBe(3);
  expect(answer.ids).toHaveLength(2);
});

test("a retry without a timestamp is a duplicate although time went on", async () => {
  const model = await createFlightModel(ctx);
  const { timestamp: _, ...untimed } = createRow({ id: "untimed" });
  await predict(model, [untimed]);
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 90_000) };
  expect(await recordPredictions(later, { model, rows: raw([untimed]) })).toMatchObject({
    accepted: 0,
    duplicates: 1,
  });
});

test.each([
  ["ten minutes ahead", "2026-06-15T12:10:00Z", "future", "is 10 minutes in the future; at most 5 are taken"],
  ["before retention", "2025-06-15T12:10:00Z", "before_retention", "is before the retention of 90 days"],
  ["no time at all", "yesterday", "invalid", "must be ISO 8601 or epoch milliseconds"],
])("a timestamp that is %s is refused with that reason", async (_, timestamp, code, reason) => {
  const model = await createFlightModel(ctx);
  const answer = await predict(model, [createRow({ timestamp })]);
  expect(answer).toMatchObject({ accepted: 0, rejected: [{ code, field: "timestamp", reason }] });
});

test("a clock that is four minutes ahead is taken", async () => {
  const model = await createFlightModel(ctx);
  expect(await predict(model, [createRow({ timestamp: "2026-06-15T12:04:00Z" })])).toMatchObject({
    accepted: 1,
  });
});

test.each([
  ["a NUL character", { id: "nul", features: { distance: 1, origin: "a\0b" } }, "features.origin"],
  ["half a surrogate pair", { id: "half", features: { distance: 1, origin: "a\ud800" } }, "features.origin"],
  ["a NUL character in its id", { id: "a\0" }, "id"],
  ["an id of 201 characters", { id: "x".repeat(201) }, "id"],
  ["a field nobody knows", { extra: 1 }, "extra"],
  ["no version", { version: undefined }, "version"],
  ["a list for features", { features: [1] }, "features"],
  ["a score of 1.5", { prediction: 1.5 }, "prediction"],
  ["an attribution in words", { attributions: { distance: "much" } }, "attributions.distance"],
])("a row with %s is refused alone", async (_, changes, field) => {
  const model = await createFlightModel(ctx);
  const answer = await predict(model, [{ ...createRow(), ...changes }, createRow()]);
  expect(answer.accepted).toBe(1);
  expect(answer.rejected).toMatchObject([{ index: 0, field }]);
});

test("columns of text that need escapes come back as they were", async () => {
  const model = await createFlightModel(ctx);
  const origin = 'tab\there\nline "quoted" back\\slash \u2603 \\N';
  await predict(model, [createRow({ id: "odd\t\\id", features: { distance: 1, origin } })]);
  expect((await storedRows(model))[0]).toMatchObject({
    prediction_id: "odd\t\\id",
    features: { distance: 1, origin },
  });
});

test("writers of the same ids at the same time store each once", async () => {
  const model = await createFlightModel(ctx);
  const rows = Array.from({ length: 300 }, () => createRow());
  const other = await createTestContextOn(ctx);
  const answers = await Promise.all(
    [ctx, other, ctx, other].map((writer, index) =>
      recordPredictions(writer, { model, rows: raw(index % 2 ? rows : rows.toReversed()) }),
    ),
  );
  const accepted = answers.reduce((sum, answer) => sum + answer.accepted, 0);
  const duplicates = answers.reduce((sum, answer) => sum + answer.duplicates, 0);
  expect([accepted, duplicates]).toEqual([300, 900]);
  expect(await storedRows(model)).toHaveLength(300);
});

test("refused rows are remembered by reason", async () => {
  const model = await createFlightModel(ctx);
  await predict(model, [
    createRow({ prediction: 2 }),
    createRow({ prediction: 3 }),
    createRow({ timestamp: "soon" }),
  ]);
  const rejections = await ctx.db.prisma.rejection.findMany({
    where: { model: { name: model } },
    orderBy: { id: "asc" },
  });
  expect(rejections.map(({ code, field }) => [code, field])).toContainEqual(["invalid", "timestamp"]);
  expect(rejections.reduce((sum, { rows }) => sum + rows, 0)).toBe(3);
});

test("an unknown model is a problem that names the field", async () => {
  await expect(predict("nobody", [createRow()])).rejects.toMatchObject({
    code: "unknown_model",
    invalidParams: [{ name: "name", reason: "no model is named nobody" }],
  });
});

test("a failed transaction leaves nothing behind and tells its sender", async () => {
  const model = await createFlightModel(ctx);
  await ctx.db.pool.query("ALTER TABLE counter_delta RENAME TO counter_delta_away");
  await expect(predict(model, [createRow({ id: "lost" })])).rejects.toThrow();
  await expect(recordLabels(ctx, { model, rows: raw([{ id: "lost", label: 1 }]) })).resolves.toMatchObject({
    waiting: 1,
  });
  await ctx.db.pool.query("ALTER TABLE counter_delta_away RENAME TO counter_delta");
  expect(await storedRows(model)).toHaveLength(0);
  expect(await predict(model, [createRow({ id: "lost" })])).toMatchObject({ accepted: 1 });
});

const deltaCount = async () =>
  Number((await ctx.db.pool.query("SELECT count(*) FROM counter_delta")).rows[0].count);

/** A second process's view: its own pool and its own queues. */
async function createTestContextOn({ url }: TestContext) {
  const { createDatabase } = await import("@/lib/db/client");
  return { ...ctx, db: createDatabase(url, 3) };
}

test("a field that is null was not filled in", async () => {
  const model = await createFlightModel(ctx);
  const answer = await predict(model, [
    createRow(),
    { ...createRow(), probabilities: null },
    { ...createRow(), prediction: null, probabilities: [0.25, 0.75] },
    { ...createRow({ id: "neither" }), prediction: null },
  ]);
  expect(answer).toMatchObject({
    accepted: 3,
    rejected: [{ index: 3, id: "neither", code: "missing_prediction" }],
  });
});

test.each([
  ["a list", { extra: [[[1]]] }, "features.extra"],
  ["an object", { extra: { deep: 1 } }, "features.extra"],
  ["a number whose square overflows", { distance: 1e200 }, "features.distance"],
])("a feature that is %s is refused with its row alone", async (_, features, field) => {
  const model = await createFlightModel(ctx);
  const answer = await predict(model, [{ ...createRow(), features }, createRow()]);
  expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: "invalid", field }] });
});

test.each([".", "..", " 1", "a/b"])(
  "a version named %j is refused: it could not be addressed",
  async (version) => {
    const model = await createFlightModel(ctx);
    expect(await predict(model, [createRow({ version })])).toMatchObject({
      rejected: [{ field: "version" }],
    });
  },
);

test("ids with quotes, backslashes, braces, tabs and the word NULL are stored as they came", async () => {
  const model = await createFlightModel(ctx);
  const ids = ['a"b', "c\\d", "{e,f}", "NULL", "g\th\ni", "ü,漢", " "];
  const rows = ids.map((id) => createRow({ id }));
  expect(await predict(model, rows)).toMatchObject({ accepted: ids.length, rejected: [] });
  expect(await predict(model, rows)).toMatchObject({ accepted: 0, duplicates: ids.length });
  expect((await storedRows(model)).map((row) => row.prediction_id).sort()).toEqual([...ids].sort());
});

test("without a reference the most frequent values of the first batch are kept as segments", async () => {
  const model = await createFlightModel(ctx);
  const rare = Array.from({ length: 60 }, (_, town) => `rare ${town}`);
  const often = Array.from({ length: 5 }, () => "often");
  const rows = [...rare, ...often].map((origin) => createRow({ features: { distance: 1, origin } }));
  await predict(model, rows);
  const kept = await ctx.db.prisma.segmentValue.findMany({
    where: { model: { name: model }, columnName: "origin" },
  });
  expect(kept).toHaveLength(50);
  expect(kept.map(({ value }) => value)).toContain("often");
});
