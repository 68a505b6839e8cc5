import { expect, test } from "vitest";
import { beginDemonstration } from "@/lib/demo/begin-demonstration";
import { createModel } from "@/lib/registry/create-model";
import { deleteModel } from "@/lib/registry/delete-model";
import { createTestContext } from "@/tests/support/database";

const ctx = await createTestContext();

test("two requests load the demonstration once", async () => {
  let launched = 0;
  let finish = () => {};
  const promise = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const launch = () => {
    launched += 1;
    return promise;
  };
  expect(await beginDemonstration(ctx, launch)).toEqual({ status: "loading" });
  expect(await beginDemonstration(ctx, launch)).toEqual({ status: "loading" });
  expect(launched).toBe(1);
  finish();
});

test("a demonstration that is here is not loaded again", async () => {
  await createModel(ctx, { name: "flight-delay", task: "binary" });
  const launch = () => Promise.reject(new Error("launched"));
  await expect.poll(() => beginDemonstration(ctx, launch)).toEqual({ status: "present" });
});

test("one that was removed is loaded anew", async () => {
  await deleteModel(ctx, "flight-delay", { name: "flight-delay" });
  let launched = false;
  const launch = async () => {
    launched = true;
  };
  expect(await beginDemonstration(ctx, launch)).toEqual({ status: "loading" });
  expect(launched).toBe(true);
});
