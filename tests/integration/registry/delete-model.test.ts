import { expect, test } from "vitest";
import { createModel } from "@/lib/registry/create-model";
import { deleteModel } from "@/lib/registry/delete-model";
import { loadModel } from "@/lib/registry/load-model";
import { sweepDeletedModels } from "@/lib/registry/sweep-deleted-models";
import { createTestContext } from "@/tests/support/database";
import { addPredictions, addReference, addVersion } from "./registry-rows";

const ctx = await createTestContext();

const tables = ["prediction", "prediction_identity", "label", "counter_delta", "counter_rollup"];

async function rowsOf(modelId: number): Promise<Record<string, number>> {
  const counts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await ctx.db.pool.query<{ n: number }>(
        `SELECT count(*) AS n FROM ${table} WHERE model_id = $1`,
        [modelId],
      );
      return [table, rows[0]!.n] as const;
    }),
  );
  return Object.fromEntries(counts);
}

async function make(name: string, rows: number): Promise<number> {
  await createModel(ctx, { name, task: "binary", columns: [{ name: "age", kind: "numeric" }] });
  const version = await addVersion(ctx, name, "1");
  await addReference(ctx, name, version);
  await addPredictions(ctx, name, version, rows);
  return (await loadModel(ctx.db.pool, name)).id;
}

test("nothing goes until the name is repeated", async () => {
  const id = await make("kept", 3);
  await expect(deleteModel(ctx, "kept", { name: "Kept" })).rejects.toMatchObject({
    code: "confirmation_required",
    invalidParams: [{ name: "name" }],
  });
  expect(await rowsOf(id)).toMatchObject({ prediction: 3, label: 3 });
});

test("everything of the model goes, and nothing of another", async () => {
  const other = await make("other", 5);
  const before = await rowsOf(other);
  const id = await make("gone", 45_000);
  expect(await deleteModel(ctx, "gone", { name: "gone" })).toEqual({ name: "gone" });
  await expect(loadModel(ctx.db.pool, "gone")).rejects.toMatchObject({ code: "unknown_model" });
  expect(Object.values(await rowsOf(id))).toEqual([0, 0, 0, 0, 0]);
  expect(await ctx.db.prisma.referenceSet.count({ where: { modelId: id } })).toBe(0);
  expect(await rowsOf(other)).toEqual(before);
});

test("the name is free for another model", async () => {
  await make("again", 1);
  await deleteModel(ctx, "again", { name: "again" });
  await createModel(ctx, { name: "again", task: "regression" });
  expect((await loadModel(ctx.db.pool, "again")).task).toBe("regression");
});

test("an unknown model is refused", async () => {
  await expect(deleteModel(ctx, "nobody", { name: "nobody" })).rejects.toMatchObject({
    code: "unknown_model",
  });
});

test("rows that an interrupted deletion left behind are found and removed", async () => {
  const kept = await make("survivor", 2);
  const id = await make("interrupted", 7);
  await ctx.db.pool.query("DELETE FROM model WHERE id = $1", [id]);
  expect(await sweepDeletedModels(ctx.db.pool)).toBe(1);
  expect(Object.values(await rowsOf(id))).toEqual([0, 0, 0, 0, 0]);
  expect(await rowsOf(kept)).toMatchObject({ prediction: 2 });
  expect(await sweepDeletedModels(ctx.db.pool)).toBe(0);
});
