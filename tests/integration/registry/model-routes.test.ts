import { expect, test } from "vitest";
import * as modelRoute from "@/app/api/v1/models/[name]/route";
import * as modelsRoute from "@/app/api/v1/models/route";
import { ModelDetail } from "@/lib/contracts/model";
import { Problem } from "@/lib/contracts/problem";
import { createTestContext } from "@/tests/support/database";

await createTestContext();

type Handler = typeof modelRoute.GET;

async function call(handler: Handler, method: string, name: string | null, body?: unknown) {
  const request = new Request("http://127.0.0.1:3000/api/v1/models", {
    method,
    headers: { host: "127.0.0.1:3000" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(name === null ? {} : { name }) });
  return { status: response.status, answer: await response.json() };
}

test("a model is made, read, changed and removed", async () => {
  const made = await call(modelsRoute.POST, "POST", null, { name: "churn", task: "binary" });
  expect(made.status).toBe(201);
  expect(ModelDetail.parse(made.answer.data).name).toBe("churn");

  const changed = await call(modelRoute.PATCH, "PATCH", "churn", { description: "leaves within a month" });
  expect(changed.status).toBe(200);
  expect(changed.answer.data.description).toBe("leaves within a month");

  const read = await call(modelRoute.GET, "GET", "churn");
  expect(read.answer.data).toEqual(changed.answer.data);

  const removed = await call(modelRoute.DELETE, "DELETE", "churn", { name: "churn" });
  expect([removed.status, removed.answer.data]).toEqual([200, { name: "churn" }]);
  expect((await call(modelRoute.GET, "GET", "churn")).status).toBe(404);
});

test.each<[string, unknown, string]>([
  ["a name that could not stand in an address", { name: "my model", task: "binary" }, "name"],
  ["a task that does not exist", { name: "m", task: "ranking" }, "task"],
  ["a field that does not exist", { name: "m", task: "binary", timezone: "UTC" }, "timezone"],
  ["a threshold out of bounds", { name: "m", task: "binary", decisionThreshold: 1.5 }, "decisionThreshold"],
  [
    "a kind that does not exist",
    { name: "m", task: "binary", columns: [{ name: "a", kind: "date" }] },
    "columns.0.kind",
  ],
  [
    "four segments",
    { name: "m", task: "binary", segments: ["a", "b", "c", "d"].map((column) => ({ column })) },
    "segments",
  ],
  ["a time zone that does not exist", { name: "m", task: "binary", timeZone: "Mars/Olympus" }, "timeZone"],
])("refuses %s as a problem that names the field", async (_, body, field) => {
  const { status, answer } = await call(modelsRoute.POST, "POST", null, body);
  expect(status).toBe(400);
  expect(Problem.parse(answer).invalid_params?.map(({ name }) => name)).toEqual([field]);
});

test("a task cannot be changed", async () => {
  await call(modelsRoute.POST, "POST", null, { name: "fixed", task: "binary" });
  const { status, answer } = await call(modelRoute.PATCH, "PATCH", "fixed", { task: "regression" });
  expect(status).toBe(400);
  expect(answer.invalid_params).toMatchObject([{ name: "task" }]);
});

test("removal without the name repeated is a conflict that says what would go", async () => {
  await call(modelsRoute.POST, "POST", null, { name: "kept", task: "binary" });
  const { status, answer } = await call(modelRoute.DELETE, "DELETE", "kept", { name: "other" });
  expect(status).toBe(409);
  expect(answer).toMatchObject({ code: "confirmation_required", detail: expect.stringContaining("kept") });
});
