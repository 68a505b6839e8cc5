import { expect, test } from "vitest";
import type { CreateModel } from "@/lib/contracts/model";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { patchModel } from "@/lib/registry/patch-model";
import { createTestContext } from "@/tests/support/database";
import { addPredictions, addReference, addVersion } from "./registry-rows";

const ctx = await createTestContext();
const load = (name: string) => loadModel(ctx.db.pool, name);

const columns: CreateModel["columns"] = [
  { name: "age", kind: "numeric", unit: "years" },
  { name: "region", kind: "numeric" },
];

async function make(name: string, extra: Partial<CreateModel> = {}): Promise<number> {
  await createModel(ctx, { name, task: "binary", columns, ...extra });
  return addVersion(ctx, name, "1");
}

const servingChanges = (modelId: number) =>
  ctx.db.prisma.servingChange.findMany({
    where: { modelId },
    orderBy: { id: "asc" },
    select: { versionId: true, fromVersionId: true, at: true },
  });

test("what is given changes, what is not given stays", async () => {
  await make("plain", { description: "before", performance: { metric: "rocAuc", minimum: 0.7 } });
  const before = await load("plain");
  await patchModel(ctx, "plain", { description: "after", policy: "seed", falseAlarmBudget: 12 });
  expect(await load("plain")).toEqual({
    ...before,
    description: "after",
    policy: "seed",
    falseAlarmBudget: 12,
  });
});

test("the serving version changes together with its mark in history", async () => {
  const first = await make("serving");
  const second = await addVersion(ctx, "serving", "2");
  await patchModel(ctx, "serving", { servingVersion: "1" });
  await patchModel(ctx, "serving", { servingVersion: "2" });
  const model = await load("serving");
  expect(model.servingVersionId).toBe(second);
  expect(await servingChanges(model.id)).toEqual([
    { versionId: first, fromVersionId: null, at: ctx.now },
    { versionId: second, fromVersionId: first, at: ctx.now },
  ]);
});

test("naming the version that serves already leaves no mark", async () => {
  await make("steady");
  await patchModel(ctx, "steady", { servingVersion: "1" });
  await patchModel(ctx, "steady", { servingVersion: "1" });
  expect(await servingChanges((await load("steady")).id)).toHaveLength(1);
});

test("a version that does not exist is refused, and nothing else of the change is kept", async () => {
  await make("unknown", { description: "before" });
  await expect(
    patchModel(ctx, "unknown", { description: "after", servingVersion: "9" }),
  ).rejects.toMatchObject({ code: "unknown_version", invalidParams: [{ name: "servingVersion" }] });
  expect((await load("unknown")).description).toBe("before");
});

test("an unknown model is refused", async () => {
  await expect(patchModel(ctx, "nobody", {})).rejects.toMatchObject({ code: "unknown_model" });
});

test("a change that would not stand is refused with the field", async () => {
  await make("unsound");
  await expect(patchModel(ctx, "unsound", { performance: { metric: "mae" } })).rejects.toMatchObject({
    code: "invalid_request",
    invalidParams: [{ name: "performance.metric" }],
  });
});

test("an inferred kind is corrected before the first prediction; the reference is sent again", async () => {
  const version = await make("inferred");
  await addReference(ctx, "inferred", version);
  await patchModel(ctx, "inferred", {
    columns: [
      { name: "age", kind: "numeric", unit: "years" },
      { name: "region", kind: "categorical" },
    ],
  });
  const model = await load("inferred");
  expect(model.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ["age", "numeric"],
    ["region", "categorical"],
    ["score", "numeric"],
    ["confidence", "numeric"],
  ]);
  expect(model.versions[0]?.activeReferenceId).toBeNull();
});

test("the decision threshold changes before the first prediction and leaves the reference", async () => {
  const version = await make("threshold");
  await addReference(ctx, "threshold", version);
  await patchModel(ctx, "threshold", { decisionThreshold: 0.3 });
  const model = await load("threshold");
  expect(model.decisionThreshold).toBe(0.3);
  expect(model.versions[0]?.activeReferenceId).not.toBeNull();
});

test.each([
  ["a kind", { columns: [{ name: "age", kind: "categorical" as const }] }, "columns"],
  ["segments", { segments: [{ column: "age", edges: [30] }] }, "segments"],
  ["the time zone", { timeZone: "Asia/Tokyo" }, "timeZone"],
  ["the decision threshold", { decisionThreshold: 0.1 }, "decisionThreshold"],
  ["the positive class", { positiveClass: "yes" }, "positiveClass"],
])("%s does not change once predictions were counted by it", async (label, patch, field) => {
  const name = `counted-${label.replaceAll(" ", "-")}`;
  const version = await make(name);
  await addReference(ctx, name, version);
  await addPredictions(ctx, name, version, 1);
  const before = await load(name);
  await expect(patchModel(ctx, name, patch)).rejects.toMatchObject({
    code: "invalid_request",
    message: expect.stringContaining("Make another model"),
    invalidParams: [{ name: field }],
  });
  expect(await load(name)).toEqual(before);
});

test("units and descriptions of columns change at any time, under the same ids", async () => {
  const version = await make("units");
  await addPredictions(ctx, "units", version, 1);
  const before = await load("units");
  await patchModel(ctx, "units", {
    columns: [
      { name: "age", kind: "numeric", unit: "months", description: "of the account" },
      { name: "region", kind: "numeric" },
    ],
  });
  const after = await load("units");
  expect(after.columns[0]).toMatchObject({ id: 1, unit: "months", description: "of the account" });
  expect(after.columns.map(({ id, name }) => [id, name])).toEqual(
    before.columns.map(({ id, name }) => [id, name]),
  );
});

test("the demonstration's text is replaced and taken away", async () => {
  await make("demo", { demonstration: { text: "one" } });
  await patchModel(ctx, "demo", { demonstration: { text: "two", shiftWeeks: 3 } });
  expect((await load("demo")).demonstration).toEqual({ text: "two", shiftWeeks: 3 });
  await patchModel(ctx, "demo", { demonstration: null });
  expect((await load("demo")).demonstration).toBeNull();
});
