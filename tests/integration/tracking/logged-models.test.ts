import { expect, test } from "vitest";
import { createTestContext } from "@/tests/support/database";
import { ask, newRun, refusal } from "./wire";

await createTestContext();

const { experiment_id: experiment } = await ask("POST", "experiments/create", { name: "models" });
const create = async (fields: object = {}) =>
  (await ask("POST", "logged-models", { experiment_id: experiment, ...fields })).model;
const get = async (id: string) => (await ask("GET", `logged-models/${id}`)).model;

test("a logged model waits for its files, and is ready after", async () => {
  const model = await create({
    name: "clf",
    model_type: "sklearn",
    source_run_id: "r1",
    params: [{ key: "C", value: "1" }],
    tags: [{ key: "a", value: "b" }],
  });
  const { info } = model;
  expect(info.model_id).toMatch(/^m-[0-9a-f]{32}$/);
  expect(model).toEqual({
    info: {
      model_id: info.model_id,
      experiment_id: experiment,
      name: "clf",
      model_type: "sklearn",
      source_run_id: "r1",
      status: "LOGGED_MODEL_PENDING",
      artifact_uri: `mlflow-artifacts:/${experiment}/models/${info.model_id}/artifacts`,
      creation_timestamp_ms: info.creation_timestamp_ms,
      last_updated_timestamp_ms: info.creation_timestamp_ms,
      tags: [{ key: "a", value: "b" }],
    },
    data: { params: [{ key: "C", value: "1" }] },
  });
  const ready = await ask("PATCH", `logged-models/${info.model_id}`, { status: "LOGGED_MODEL_READY" });
  expect(ready.model.info.status).toBe("LOGGED_MODEL_READY");
  expect(await get(info.model_id)).toEqual(ready.model);
});

test("a logged model without a name gets one, and a bad one is refused", async () => {
  expect((await create()).info.name).toMatch(/^[a-z]+-[a-z]+-\d{1,3}$/);
  expect(await refusal("POST", "logged-models", { experiment_id: experiment, name: "a/b" })).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining("Invalid model name ('a/b') provided."),
  ]);
});

test("params and tags are added, and a tag with slashes is deleted by its path", async () => {
  const { model_id: id } = (await create()).info;
  await ask("POST", `logged-models/${id}/params`, { params: [{ key: "p", value: "1" }] });
  await ask("PATCH", `logged-models/${id}/tags`, {
    tags: [
      { key: "a/b", value: "1" },
      { key: "c", value: "2" },
    ],
  });
  await ask("DELETE", `logged-models/${id}/tags/a/b`);
  expect(await get(id)).toMatchObject({
    info: { tags: [{ key: "c", value: "2" }] },
    data: { params: [{ key: "p", value: "1" }] },
  });
  expect(await refusal("DELETE", `logged-models/${id}/tags/none`)).toEqual([
    404,
    "RESOURCE_DOES_NOT_EXIST",
    `No tag with key 'none' found for model with ID '${id}'.`,
  ]);
});

test("a metric that a run logs for a model is the model's as well, NaN too", async () => {
  const { model_id: id } = (await create()).info;
  const runId = await newRun({ experiment_id: experiment });
  const point = { key: "auc", value: "NaN", timestamp: 1, step: 2 };
  await ask("POST", "runs/log-metric", { run_id: runId, ...point });
  const metrics = [{ ...point, model_id: id, dataset_name: "iris", dataset_digest: "d" }];
  await ask("POST", "runs/log-batch", { run_id: runId, metrics });
  await ask("POST", "runs/log-batch", { run_id: runId, metrics });
  expect((await get(id)).data.metrics).toEqual([{ ...metrics[0], run_id: runId }]);
});

test("a deleted logged model is not found, unless deleted ones are asked for", async () => {
  const { model_id: id } = (await create({ name: "gone" })).info;
  await ask("DELETE", `logged-models/${id}`);
  expect(await refusal("GET", `logged-models/${id}`)).toEqual([
    404,
    "RESOURCE_DOES_NOT_EXIST",
    `Logged model with ID '${id}' not found.`,
  ]);
  const shown = await ask("GET", `logged-models/${id}`, { allow_deleted: "true" });
  expect(shown.model.info.model_id).toBe(id);
  const found = await ask("POST", "logged-models/search", {
    experiment_ids: [experiment],
    filter: "name = 'gone'",
  });
  expect(found).toEqual({});
});

test("logged models are searched by what they are and how they measured", async () => {
  const { experiment_id: place } = await ask("POST", "experiments/create", { name: "searched models" });
  const runId = await newRun({ experiment_id: place });
  const made: string[] = [];
  for (const [name, value] of [
    ["x", 0.5],
    ["y", 0.9],
    ["z", "NaN"],
  ] as const) {
    const fields = {
      experiment_id: place,
      name,
      params: [{ key: "lr", value: "0.01" }],
      tags: [{ key: "t", value: name }],
    };
    const { model_id } = (await create(fields)).info;
    made.push(model_id);
    const metric = {
      key: "auc",
      value,
      timestamp: 1,
      model_id,
      dataset_name: name === "x" ? "train" : "test",
      dataset_digest: "d",
    };
    await ask("POST", "runs/log-metric", { run_id: runId, ...metric });
  }
  await ask("PATCH", `logged-models/${made[0]}`, { status: "LOGGED_MODEL_READY" });
  const search = (fields: object) =>
    ask("POST", "logged-models/search", { experiment_ids: [place], ...fields });
  const names = async (fields: object) =>
    ((await search({ order_by: [{ field_name: "name" }], ...fields })).models ?? [])
      .map(({ info }: { info: { name: string } }) => info.name)
      .join("");
  expect(await names({})).toBe("xyz");
  expect(await names({ filter: "metrics.auc > 0.6" })).toBe("y");
  expect(await names({ filter: "params.lr = 0.01 AND tags.t != 'x'" })).toBe("yz");
  expect(await names({ filter: "name IN ('x', 'z')" })).toBe("xz");
  expect(await names({ filter: "status = 'READY'" })).toBe("x");
  expect(await names({ filter: "attributes.status != 'LOGGED_MODEL_READY'" })).toBe("yz");
  expect(await names({ datasets: [{ dataset_name: "test" }] })).toBe("yz");
  expect(
    await names({ filter: "metrics.auc > 0", datasets: [{ dataset_name: "test", dataset_digest: "d" }] }),
  ).toBe("y");
  expect(await names({ order_by: [{ field_name: "metrics.auc", ascending: false }] })).toBe("yxz");
  expect(await names({ order_by: [{ field_name: "metrics.auc" }] })).toBe("xyz");
  const first = await search({ max_results: 2, order_by: [{ field_name: "name" }] });
  const rest = await search({
    max_results: 2,
    order_by: [{ field_name: "name" }],
    page_token: first.next_page_token,
  });
  expect([first.models.length, rest.models.length, rest.next_page_token]).toEqual([2, 1, undefined]);
  expect(
    await refusal("POST", "logged-models/search", { experiment_ids: [place], filter: "size > 1" }),
  ).toMatchObject([400, "INVALID_PARAMETER_VALUE", expect.stringContaining("Invalid attribute key 'size'")]);
});
