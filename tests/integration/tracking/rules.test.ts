import { expect, test } from "vitest";
import { askMlflow } from "@/tests/support/ask-mlflow";
import { createTestContext } from "@/tests/support/database";
import { send } from "./wire";

await createTestContext();

async function post(path: string, body: string | null, headers: Record<string, string>) {
  const response = await askMlflow(`http://127.0.0.1:3000/api/2.0/mlflow/${path}`, {
    method: "POST",
    headers,
    ...(body === null ? {} : { body: Buffer.from(body) }),
  });
  return [response.status, await response.json()];
}

const json = { "Content-Type": "application/json; charset=utf-8" };
const missed = {
  error_code: "INVALID_PARAMETER_VALUE",
  message: expect.stringContaining("parameter 'name'"),
};

test.each([
  ["an empty body", null],
  ["what is no JSON", "{"],
  ["JSON that is no object", "[1]"],
])("%s has no fields", async (_, body) => {
  expect(await post("experiments/create", body, json)).toEqual([400, missed]);
});

test("JSON in a JSON text is read, and so are Python's bare numbers", async () => {
  expect(await post("experiments/create", JSON.stringify('{"name": "wrapped"}'), json)).toMatchObject([
    200,
    {},
  ]);
  const [, { run }] = await post("runs/create", "{}", json);
  const bare = `{"run_id": "${run.info.run_id}", "key": "a", "value": NaN, "timestamp": 1}`;
  expect(await post("runs/log-metric", bare, json)).toEqual([200, {}]);
});

test.each([
  [{}, "Bad Request. Content-Type header is missing."],
  [{ "Content-Type": "text/plain" }, "Bad Request. Content-Type must be one of ['application/json']."],
])("a body of type %j is refused", async (headers, message) => {
  expect(await post("experiments/create", '{"name": "typed"}', headers)).toEqual([
    400,
    { error_code: "INVALID_PARAMETER_VALUE", message },
  ]);
});

test.each([
  ["POST", "traces"],
  ["POST", "experiments/get"],
  ["GET", "registered-models/list"],
])("nothing answers %s %s", async (method, path) => {
  const { status, answer } = await send(method, path);
  expect([status, answer.error_code]).toEqual([404, "ENDPOINT_NOT_FOUND"]);
});

test("a page of another site writes nothing", async () => {
  const headers = { ...json, Origin: "https://elsewhere.example" };
  expect(await post("experiments/create", '{"name": "forged"}', headers)).toMatchObject([
    403,
    { error_code: "PERMISSION_DENIED" },
  ]);
});

test("an answer is not compressed nor kept, and says its length", async () => {
  const { response } = await send("GET", "experiments/get", { experiment_id: 0 });
  expect(response.headers.get("Cache-Control")).toBe("no-store, no-transform");
  expect(Number(response.headers.get("Content-Length"))).toBe((await response.text()).length);
});

test("the server says what it is at the newer address only", async () => {
  expect((await askMlflow("http://127.0.0.1:3000/api/2.0/mlflow/server-info")).status).toBe(404);
  const response = await askMlflow("http://127.0.0.1:3000/api/3.0/mlflow/server-info");
  expect([response.status, await response.json()]).toMatchObject([200, { store_type: "SqlStore" }]);
});
