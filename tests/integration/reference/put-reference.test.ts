import { beforeAll, expect, test } from "vitest";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import { createModel } from "@/lib/registry/create-model";
import { getModel } from "@/lib/registry/get-model";
import { loadModel } from "@/lib/registry/load-model";
import { patchModel } from "@/lib/registry/patch-model";
import { createTestContext, type TestContext } from "@/tests/support/database";
import { getStatus, putBody, putRows, temporaryFiles } from "./put-rows";
import { hourMs, sampleRows } from "./reference-rows";

let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext();
});

const csv = { "content-type": "text/csv" };
const json = { "content-type": "application/json" };

async function activeReference(name: string, version = "1") {
  const model = await loadModel(ctx.db.pool, name);
  const id = model.versions.find((each) => each.name === version)!.activeReferenceId!;
  const reference = await loadReference(ctx.db.pool, id);
  const columns = new Map([...reference.columns.values()].map((column) => [column.name, column]));
  return { model, reference, columns };
}

test("the columns and kinds of a model without any are inferred from its reference set", async () => {
  await createModel(ctx, { name: "by-example", task: "binary" });
  const { data } = await putRows("by-example", "1", sampleRows(100));
  expect(data.columns).toEqual([
    { name: "distance", kind: "numeric", role: "feature", missing: 10, inferred: true },
    { name: "origin", kind: "categorical", role: "feature", missing: 8, inferred: true },
    { name: "wet", kind: "categorical", role: "feature", missing: 0, inferred: true },
    { name: "score", kind: "numeric", role: "prediction", missing: 0, inferred: false },
    { name: "confidence", kind: "numeric", role: "confidence", missing: 0, inferred: false },
  ]);
});

test("inferred kinds can be corrected, and the reference set is sent again", async () => {
  await createModel(ctx, { name: "corrected", task: "binary" });
  const rows = [1, 2, 2, 3, 3, 3].map((gate) => ({ features: { gate }, prediction: 0.5 }));
  await putRows("corrected", "1", rows);
  await patchModel(ctx, "corrected", { columns: [{ name: "gate", kind: "categorical" }] });
  const { data } = await putRows("corrected", "1", rows);
  expect(data.columns[0]).toMatchObject({ name: "gate", kind: "categorical", inferred: false });
  expect((await activeReference("corrected")).columns.get("gate")?.categories).toEqual(["3", "2", "1"]);
});

test("the first version serves, a later one waits to be promoted", async () => {
  await createModel(ctx, { name: "versions", task: "binary" });
  await putRows("versions", "first", sampleRows(30));
  await putRows("versions", "second", sampleRows(40));
  const model = await getModel(ctx, "versions");
  expect(model.servingVersion).toBe("first");
  expect(model.versions.map(({ name, reference }) => [name, reference?.rows])).toEqual([
    ["first", 30],
    ["second", 40],
  ]);
  expect(await ctx.db.prisma.servingChange.count({ where: { model: { name: "versions" } } })).toBe(1);
});

test("rows of hours that the clocks skip or repeat have the hour of the model's clocks", async () => {
  await createModel(ctx, { name: "clocks", task: "regression", timeZone: "America/New_York" });
  const rows = [
    "2026-03-08T06:30:00Z",
    "2026-03-08T07:30:00Z",
    "2026-11-01T05:30:00Z",
    "2026-11-01T06:30:00Z",
  ];
  await putRows(
    "clocks",
    "1",
    rows.map((timestamp) => ({ timestamp, features: { a: 1 }, prediction: 2 })),
  );
  const sunday = 6 * 24;
  expect([...(await activeReference("clocks")).reference.stratumOfRow]).toEqual([
    sunday + 1,
    sunday + 3,
    sunday + 1,
    sunday + 1,
  ]);
});

test("without timestamps, labels or predictions it says what cannot be told", async () => {
  await createModel(ctx, { name: "bare", task: "binary" });
  const { data } = await putRows(
    "bare",
    "1",
    sampleRows(40).map(({ features }) => ({ features })),
  );
  expect(data).toMatchObject({ hasTimestamps: false, spanDays: 0, labelled: 0 });
  expect(data.limits).toEqual([
    "No row has a timestamp: one average is expected at every hour, and only the 7 day window may alarm.",
    "No row has a prediction: drift of predictions and confidence cannot be told, nor how features go with them.",
  ]);
});

test("fewer than fourteen days expect one average at every hour, and have no variation of their own", async () => {
  await createModel(ctx, { name: "short", task: "binary" });
  const { data } = await putRows("short", "1", sampleRows(13 * 24));
  expect(data.limits).toEqual([
    "The rows span 13 days, under 14: one average is expected at every hour, and only the 7 day window may alarm.",
  ]);
  expect((await activeReference("short")).columns.get("distance")).toMatchObject({ tau2: 0, tauDays: 0 });
});

test("enough days have a variation of their own, more of it where days differ more", async () => {
  await createModel(ctx, { name: "days", task: "regression" });
  const rows = Array.from({ length: 28 * 24 * 4 }, (_, index) => {
    const hour = Math.floor(index / 4);
    const weather = Math.floor(hour / 168) % 2 === 0 ? 3 : 0;
    const value = ((index * 7919) % 1000) / 1000;
    return {
      timestamp: Date.UTC(2026, 3, 6) + hour * hourMs,
      features: { calm: value, stormy: value + weather },
      prediction: value,
    };
  });
  const { data } = await putRows("days", "1", rows);
  expect(data.limits).toEqual(["No row has a label: there is no performance to compare with."]);
  const { columns } = await activeReference("days");
  expect(columns.get("stormy")!.tauDays).toBe(28);
  expect(columns.get("stormy")!.tau2).toBeGreaterThan(10 * columns.get("calm")!.tau2);
  expect(columns.get("stormy")!.tau2).toBeGreaterThan(0.1);
});

test("bad rows are listed with what is wrong and do not sink the good ones", async () => {
  await createModel(ctx, {
    name: "bad-rows",
    task: "binary",
    columns: [
      { name: "distance", kind: "numeric" },
      { name: "origin", kind: "categorical" },
    ],
  });
  const good = {
    timestamp: "2026-04-01T00:00:00Z",
    features: { distance: 1, origin: "JFK" },
    prediction: 0.5,
    label: 1,
  };
  const { status, data } = await putRows("bad-rows", "1", [
    good,
    { ...good, timestamp: "yesterday" },
    { ...good, features: { distance: "far", origin: "JFK" } },
    { ...good, prediction: 1.5 },
    { ...good, label: "perhaps" },
    "a row",
    { ...good, features: { distance: { miles: 1 }, origin: "JFK" } },
    { ...good, features: { distance: 1, origin: "x".repeat(501) } },
    { ...good, probabilities: { 1: 0.5, 2: 0.5 } },
    { ...good, attributions: { distance: "much" } },
    good,
  ]);
  expect(status).toBe(200);
  expect(data).toMatchObject({ rows: 2, rejectedRows: 9 });
  expect(data.rejected.map(({ index, code, field }) => [index, code, field])).toEqual([
    [1, "invalid", "timestamp"],
    [2, "invalid", "features.distance"],
    [3, "invalid", "prediction"],
    [4, "unknown_class", "label"],
    [5, "invalid", "row"],
    [6, "invalid", "features.distance"],
    [7, "invalid", "features.origin"],
    [8, "unknown_class", "probabilities.2"],
    [9, "invalid", "attributions.distance"],
  ]);
  expect(data.rejected[1]?.reason).toBe('must be a number or null, not "far"');
});

test("of many bad rows a hundred are listed and all are counted", async () => {
  await createModel(ctx, { name: "many-bad", task: "binary" });
  const rows = Array.from({ length: 500 }, (_, index) => ({
    features: { a: 1 },
    prediction: index % 2 === 0 ? 0.5 : 7,
  }));
  const { data } = await putRows("many-bad", "1", rows);
  expect(data.rejected).toHaveLength(100);
  expect(data).toMatchObject({ rows: 250, rejectedRows: 250 });
});

test.each<[string, string, Record<string, string>, string, string]>([
  [
    "JSON that is cut short",
    '[{"features":{"a":1}},\n{"features":{"a":',
    json,
    "line 2",
    "it ends before its array does",
  ],
  [
    "JSON with a bad row",
    '[{"features":{"a":1}},\n{"features":{a:1}}]',
    json,
    "line 2",
    "Expected property name",
  ],
  ["JSON that is no array", '"rows"', json, "line 1", "must start with"],
  ["JSON with a comma too many", '[{"features":{"a":1}},]', json, "line 1", "a row is missing"],
  ["an object without rows", '{"data":[{"features":{"a":1}}]}', json, "line 1", "`rows`"],
  [
    "a line that is no JSON",
    '{"features":{"a":1}}\nnonsense',
    { "content-type": "application/x-ndjson" },
    "line 2",
    "JSON",
  ],
  ["CSV with a value too many", "a,prediction\n1,0.5\n1,2,0.5\n", csv, "line 3", "Invalid Record Length"],
  ["CSV with an open quote", 'a,prediction\n"1,0.5\n', csv, "line 2", "Quote Not Closed"],
  [
    "bytes that are no Parquet",
    "PAR0PAR0PAR0",
    { "content-type": "application/vnd.apache.parquet" },
    "its bytes",
    "parquet",
  ],
])("%s is refused whole, with its place", async (what, body, headers, place, reason) => {
  const name = `broken-${what.replaceAll(/[^a-z]/gi, "-")}`;
  await createModel(ctx, { name, task: "binary" });
  const { status, problem } = await putBody(name, "1", body, headers);
  expect([status, problem.code]).toEqual([400, "invalid_body"]);
  expect(problem.invalid_params?.[0]?.name).toBe(place);
  expect(problem.invalid_params?.[0]?.reason).toContain(reason);
  expect((await loadModel(ctx.db.pool, name)).versions).toEqual([]);
  expect(temporaryFiles()).toEqual([]);
});

test.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
  ["no rows", "a,prediction\n", csv, 422, "no_rows"],
  ["only bad rows", "a,prediction\n1,7\n", csv, 422, "no_rows"],
  ["no features", "prediction\n0.5\n", csv, 422, "no_columns"],
  ["a column that stands twice", "a,a\n1,2\n", csv, 400, "invalid_body"],
  ["prediction and score at once", "a,prediction,score\n1,0.5,0.5\n", csv, 400, "invalid_body"],
  ["a name that is taken", "a,confidence\n1,0.5\n", csv, 400, "invalid_request"],
  ["another encoding of text", new Uint8Array([97, 10, 0xe9, 10]), csv, 400, "invalid_body"],
  ["a body that is no gzip", "a\n1\n", { ...csv, "content-encoding": "gzip" }, 400, "invalid_body"],
  ["a format that is not read", "<row/>", { "content-type": "text/xml" }, 415, "unsupported_media_type"],
])("%s: a problem with its code", async (what, body, headers, status, code) => {
  const name = `refused-${what.replaceAll(/[^a-z]/gi, "-")}`;
  await createModel(ctx, { name, task: "binary" });
  const answer = await putBody(name, "1", body, headers);
  expect([answer.status, answer.problem.code]).toEqual([status, code]);
  expect(temporaryFiles()).toEqual([]);
});

test("a model that does not exist is a problem, not a new model", async () => {
  const { status, problem } = await putRows("nobody", "1", sampleRows(1));
  expect([status, problem.code]).toEqual([404, "unknown_model"]);
});

test("more than fifty thousand different texts are no category", async () => {
  await createModel(ctx, { name: "identifiers", task: "regression" });
  const rows = Array.from({ length: 50_001 }, (_, index) => ({
    features: { id: `row ${index}` },
    prediction: 1,
  }));
  const { status, problem } = await putRows("identifiers", "1", rows);
  expect(status).toBe(400);
  expect(problem.invalid_params?.[0]?.name).toBe("features.id");
});

test("columns that the model does not have are left out and named, those it lacks are missing", async () => {
  await createModel(ctx, {
    name: "declared",
    task: "regression",
    columns: [
      { name: "a", kind: "numeric" },
      { name: "b", kind: "categorical" },
    ],
  });
  const { data } = await putBody("declared", "1", "a,extra,prediction\n1,9,3\n2,9,4\n", csv);
  expect(data.columns.map(({ name, missing }) => [name, missing])).toEqual([
    ["a", 0],
    ["b", 2],
    ["prediction", 0],
  ]);
  expect(data.limits).toContain("Missing in every row, so that their drift cannot be told: b.");
  expect(data.limits).toContain("Not among the model's columns and left out: extra.");
});

test("the fifty most frequent values of a segment column are kept, bands for numbers", async () => {
  await createModel(ctx, {
    name: "segments",
    task: "regression",
    columns: [
      { name: "town", kind: "categorical" },
      { name: "hour", kind: "numeric" },
    ],
    segments: [{ column: "town" }, { column: "hour", edges: [6, 18] }],
  });
  // Town 0 has 60 rows, town 59 has one.
  const rows = Array.from({ length: 60 }, (_, town) =>
    Array.from({ length: 60 - town }, (_, index) => ({
      features: { town: `t${town}`, hour: index % 24 },
      prediction: 1,
    })),
  ).flat();
  await putRows("segments", "1", rows);
  const values = await ctx.db.prisma.segmentValue.findMany({ where: { model: { name: "segments" } } });
  const ofColumn = (name: string) =>
    values.filter(({ columnName }) => columnName === name).map(({ value }) => value);
  expect(ofColumn("town").sort()).toEqual(Array.from({ length: 50 }, (_, town) => `t${town}`).sort());
  expect(ofColumn("hour").sort()).toEqual(["18 and over", "6 to 18", "under 6"]);
  const { reference } = await activeReference("segments");
  const ids = new Map(values.map(({ value, id }) => [value, id]));
  expect([...reference.segmentOfRow[0]!]).toEqual(rows.map(({ features }) => ids.get(features.town) ?? 0));
  expect(reference.segmentOfRow[1]![7]).toBe(ids.get("6 to 18"));
});

test("classes, probabilities and attributions come from columns of a flat file", async () => {
  await createModel(ctx, { name: "multiclass", task: "multiclass", classes: ["cat", "dog", "owl"] });
  const file = [
    "size,prediction,label,probability_cat,probability_dog,probability_owl,attribution_size",
    "1,cat,dog,0.6,0.3,0.1,-0.5",
    "2,owl,,0.1,0.2,0.7,1.5",
    "3,dog,owl,,,,",
  ].join("\n");
  const { data } = await putBody("multiclass", "1", file, csv);
  expect(data).toMatchObject({ rows: 3, labelled: 2, rejectedRows: 0 });
  const { reference, columns } = await activeReference("multiclass");
  const predicted = columns.get("prediction")!;
  expect([...predicted.cellOfRow].map((code) => predicted.categories[code])).toEqual(["cat", "owl", "dog"]);
  expect([...reference.labels!]).toEqual([1, Number.NaN, 2]);
  expect([...reference.probabilities!.subarray(0, 6)]).toEqual([0.6, 0.3, 0.1, 0.1, 0.2, 0.7]);
  expect(columns.get("confidence")).toMatchObject({ missing: 1, maximum: expect.closeTo(0.55, 12) });
  expect(columns.get("size")?.attribution).toBe(1);
});

test("a set that is the same again changes nothing, another one replaces it", async () => {
  await createModel(ctx, { name: "again", task: "binary" });
  await putRows("again", "1", sampleRows(50));
  expect((await putRows("again", "1", sampleRows(50))).data.unchanged).toBe(true);
  expect((await putRows("again", "1", sampleRows(60))).data).toMatchObject({
    unchanged: false,
    status: "active",
  });
  expect(await getStatus("again", "1")).toMatchObject({
    active: { rows: 60, rebuild: null },
    building: null,
  });
});
