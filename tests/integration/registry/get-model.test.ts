import { expect, test } from "vitest";
import { ModelDetail } from "@/lib/contracts/model";
import { createModel } from "@/lib/registry/create-model";
import { getModel } from "@/lib/registry/get-model";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext } from "@/tests/support/database";
import { addVersion } from "./registry-rows";

const ctx = await createTestContext();

test("a model says all that was defined, in the documented shape", async () => {
  await createModel(ctx, {
    name: "churn",
    task: "binary",
    columns: [
      { name: "tenure", kind: "numeric", unit: "months" },
      { name: "plan", kind: "categorical" },
    ],
    segments: [{ column: "plan" }, { column: "tenure", edges: [12] }],
    performance: { metric: "rocAuc", minimum: 0.75 },
  });
  const { id } = await loadModel(ctx.db.pool, "churn");
  await ctx.db.prisma.segmentValue.create({
    data: { modelId: id, id: 1, columnName: "plan", value: "basic" },
  });
  const detail = await getModel(ctx, "churn");
  expect(ModelDetail.parse(detail)).toEqual(detail);
  expect(detail).toMatchObject({
    name: "churn",
    performance: { metric: "rocAuc", label: "ROC AUC", minimum: 0.75, higherIsBetter: true },
    segments: [
      { column: "plan", edges: null, values: ["basic"] },
      { column: "tenure", edges: [12], values: [] },
    ],
    versions: [],
    servingVersion: null,
    lastPredictionAt: null,
    openAlerts: { critical: 0, warning: 0 },
    demonstration: null,
  });
});

test("a version says which reference stands behind it", async () => {
  await createModel(ctx, { name: "versions", task: "binary" });
  const version = await addVersion(ctx, "versions", "1");
  await addVersion(ctx, "versions", "2");
  const { id } = await loadModel(ctx.db.pool, "versions");
  const set = { modelId: id, versionId: version, rows: 10, spanDays: 3, hasTimestamps: true };
  const bytes = { strata: Buffer.alloc(0), days: Buffer.alloc(0), segmentCodes: Buffer.alloc(0) };
  await ctx.db.prisma.referenceSet.create({
    data: { ...set, ...bytes, status: "building", rebuiltRows: 30, rebuildRows: 120 },
  });
  const { versions } = await getModel(ctx, "versions");
  expect(versions).toMatchObject([
    { name: "1", serving: false, reference: { status: "building", rows: 10, spanDays: 3, progress: 0.25 } },
    { name: "2", serving: false, reference: null },
  ]);
});

test("the health of a model is what fires worst", async () => {
  await createModel(ctx, { name: "ill", task: "binary" });
  const version = await addVersion(ctx, "ill", "1");
  const { id } = await loadModel(ctx.db.pool, "ill");
  const raise = (rule: string, severity: string, headline: string, closedAt: Date | null = null) =>
    ctx.db.prisma.alert.create({
      data: {
        modelId: id,
        versionId: version,
        rule,
        severity,
        openedAt: ctx.now,
        lastAt: ctx.now,
        closedAt,
        headline,
      },
    });
  await raise("drift", "warning", "age drifted");
  const worst = await raise("performance", "critical", "AUC is below its minimum");
  await raise("silence", "critical", "Nothing came for a day", ctx.now);
  expect(await getModel(ctx, "ill")).toMatchObject({
    health: { level: "critical", headline: "AUC is below its minimum" },
    healthAlert: worst.id,
    openAlerts: { critical: 1, warning: 1 },
  });
});

test("a model that waits says for what", async () => {
  await createModel(ctx, { name: "new", task: "binary" });
  const { health, healthAlert } = await getModel(ctx, "new");
  expect(health.level).toBe("undecided");
  expect(health.headline).toContain("reference");
  expect(healthAlert).toBeNull();
});

test("an unknown model is refused", async () => {
  await expect(getModel(ctx, "nobody")).rejects.toMatchObject({ code: "unknown_model" });
});
