import { expect, test } from "vitest";
import { RejectionsAnswer } from "@/lib/contracts/model";
import { createModel } from "@/lib/registry/create-model";
import { listRejections } from "@/lib/registry/list-rejections";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext } from "@/tests/support/database";

const ctx = await createTestContext();

const hoursAgo = (hours: number) => new Date(ctx.now.getTime() - hours * 3_600_000);

async function reject(model: string, hours: number, rows: number, reason: string): Promise<void> {
  const { id } = await loadModel(ctx.db.pool, model);
  await ctx.db.prisma.rejection.create({
    data: {
      modelId: id,
      at: hoursAgo(hours),
      kind: "prediction",
      code: "invalid",
      field: "age",
      reason,
      rows,
    },
  });
}

test("lists what was refused in the last 24 hours, newest first", async () => {
  await createModel(ctx, { name: "m", task: "binary" });
  await createModel(ctx, { name: "other", task: "binary" });
  await reject("m", 30, 100, "long ago");
  await reject("m", 3, 2, "must be a number");
  await reject("m", 1, 5, "is missing");
  await reject("other", 1, 9, "of another model");
  const answer = await listRejections(ctx, "m");
  expect(RejectionsAnswer.parse(answer)).toEqual(answer);
  expect(answer.rows).toBe(7);
  expect(answer.rejections.map(({ reason, rows, at }) => [reason, rows, at])).toEqual([
    ["is missing", 5, hoursAgo(1).toISOString()],
    ["must be a number", 2, hoursAgo(3).toISOString()],
  ]);
});

test("counts every row where the list is cut at 200", async () => {
  await createModel(ctx, { name: "many", task: "binary" });
  for (let index = 0; index < 201; index++) await reject("many", 1, 1, `reason ${index}`);
  const answer = await listRejections(ctx, "many");
  expect(answer.rows).toBe(201);
  expect(answer.rejections).toHaveLength(200);
});

test("says so when nothing was refused", async () => {
  await createModel(ctx, { name: "clean", task: "binary" });
  expect(await listRejections(ctx, "clean")).toEqual({ rows: 0, rejections: [] });
});
