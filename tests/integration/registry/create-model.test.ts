import { expect, test } from "vitest";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext } from "@/tests/support/database";

const ctx = await createTestContext();

test("a model is kept as it was given", async () => {
  await createModel(ctx, {
    name: "flight-delay",
    task: "binary",
    description: "lands 15 minutes late or more",
    positiveClass: "late",
    negativeClass: "on time",
    decisionThreshold: 0.3,
    timeZone: "America/New_York",
    columns: [
      { name: "distance", kind: "numeric", unit: "miles" },
      { name: "origin", kind: "categorical", description: "airport" },
    ],
    segments: [{ column: "origin" }, { column: "distance", edges: [500, 1000] }],
    policy: "seed",
    falseAlarmBudget: 4,
    performance: { metric: "rocAuc", minimum: 0.7 },
    demonstration: { text: "US flights of 2001", shiftWeeks: 1328 },
  });
  expect(await loadModel(ctx.db.pool, "flight-delay")).toMatchObject({
    name: "flight-delay",
    task: "binary",
    description: "lands 15 minutes late or more",
    positiveClass: "late",
    negativeClass: "on time",
    decisionThreshold: 0.3,
    timeZone: "America/New_York",
    policy: "seed",
    falseAlarmBudget: 4,
    performanceMetric: "rocAuc",
    performanceMinimum: 0.7,
    segments: [{ column: "origin" }, { column: "distance", edges: [500, 1000] }],
    servingVersionId: null,
    versions: [],
    demonstration: { text: "US flights of 2001", shiftWeeks: 1328 },
    columns: [
      { id: 1, name: "distance", kind: "numeric", role: "feature", unit: "miles", description: "" },
      { id: 2, name: "origin", kind: "categorical", role: "feature", unit: "", description: "airport" },
      { id: 3, name: "score", kind: "numeric", role: "prediction" },
      { id: 4, name: "confidence", kind: "numeric", role: "confidence" },
    ],
  });
});

test("a model may be made of its name and task alone; its columns come with the first reference", async () => {
  await createModel(ctx, { name: "bare", task: "regression" });
  expect(await loadModel(ctx.db.pool, "bare")).toMatchObject({
    timeZone: "UTC",
    policy: "budget",
    falseAlarmBudget: 1,
    effectFloor: 0.1,
    performanceMetric: "mae",
    performanceMinimum: null,
    positiveClass: null,
    columns: [],
  });
});

test("a name that is taken is refused with the field", async () => {
  await createModel(ctx, { name: "twice", task: "binary" });
  await expect(createModel(ctx, { name: "twice", task: "regression" })).rejects.toMatchObject({
    code: "model_exists",
    invalidParams: [{ name: "name" }],
  });
  expect((await loadModel(ctx.db.pool, "twice")).task).toBe("binary");
});

test("a definition that does not stand leaves nothing behind", async () => {
  const made = createModel(ctx, {
    name: "unsound",
    task: "binary",
    timeZone: "Nowhere/City",
    positiveClass: "0",
  });
  await expect(made).rejects.toMatchObject({
    code: "invalid_request",
    invalidParams: [{ name: "timeZone" }, { name: "positiveClass" }],
  });
  await expect(loadModel(ctx.db.pool, "unsound")).rejects.toMatchObject({ code: "unknown_model" });
});
