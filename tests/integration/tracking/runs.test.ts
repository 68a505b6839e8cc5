import { expect, test } from "vitest";
import { createTestContext } from "@/tests/support/database";
import { ask, newRun, refusal } from "./wire";

await createTestContext();

const get = async (runId: string) => (await ask("GET", "runs/get", { run_id: runId })).run;
const tagsOf = async (runId: string) =>
  Object.fromEntries(
    (await get(runId)).data.tags.map(({ key, value }: Record<string, string>) => [key, value]),
  );

test("a run starts with what it is given and what follows from it", async () => {
  const { run } = await ask("POST", "runs/create", {
    experiment_id: "0",
    user_id: "ada",
    run_name: "first",
    start_time: "1700000000000",
    tags: [{ key: "a b/c.d", value: "x" }],
  });
  const id = run.info.run_id;
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(run.info).toEqual({
    run_id: id,
    run_uuid: id,
    run_name: "first",
    experiment_id: "0",
    user_id: "ada",
    status: "RUNNING",
    start_time: 1700000000000,
    artifact_uri: `mlflow-artifacts:/0/${id}/artifacts`,
    lifecycle_stage: "active",
  });
  const read = await get(id);
  expect(read.info).toEqual(run.info);
  expect(read.data).toEqual({
    tags: [
      { key: "a b/c.d", value: "x" },
      { key: "mlflow.runName", value: "first" },
    ],
  });
});

test("a run without a name gets one, and a name given as a tag is its name", async () => {
  const named = await get(await newRun());
  expect(named.info.run_name).toMatch(/^[a-z]+-[a-z]+-\d{1,3}$/);
  const tagged = await get(await newRun({ tags: [{ key: "mlflow.runName", value: "by tag" }] }));
  expect(tagged.info.run_name).toBe("by tag");
  expect(
    await refusal("POST", "runs/create", { run_name: "a", tags: [{ key: "mlflow.runName", value: "b" }] }),
  ).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values (run_name='a', mlflow.runName='b').",
  ]);
});

test("a run's name and the tag that holds it change together", async () => {
  const id = await newRun({ run_name: "one" });
  await ask("POST", "runs/update", { run_id: id, run_name: "two" });
  expect(await tagsOf(id)).toEqual({ "mlflow.runName": "two" });
  await ask("POST", "runs/set-tag", { run_id: id, key: "mlflow.runName", value: "three" });
  expect((await get(id)).info.run_name).toBe("three");
  await ask("POST", "runs/log-batch", { run_id: id, tags: [{ key: "mlflow.runName", value: "four" }] });
  expect((await get(id)).info.run_name).toBe("four");
});

test("a run ends with a status, by name or by number", async () => {
  const id = await newRun();
  const { run_info } = await ask("POST", "runs/update", { run_uuid: id, status: 3, end_time: 5 });
  expect(run_info).toMatchObject({ status: "FINISHED", end_time: 5 });
  expect(await ask("POST", "runs/update", { run_id: id, status: "FAILED" })).toMatchObject({
    run_info: { status: "FAILED", end_time: 5 },
  });
  expect(await refusal("POST", "runs/update", { run_id: id, status: "DONE" })).toMatchObject([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining("Invalid value \"DONE\" for parameter 'status' supplied"),
  ]);
});

test("a deleted run takes nothing until it is restored", async () => {
  const id = await newRun();
  await ask("POST", "runs/delete", { run_id: id });
  await ask("POST", "runs/delete", { run_id: id });
  const writes: [string, object][] = [
    ["log-metric", { key: "a", value: 1, timestamp: 1 }],
    ["log-parameter", { key: "a", value: "1" }],
    ["set-tag", { key: "a", value: "1" }],
    ["delete-tag", { key: "a" }],
    ["log-batch", {}],
    ["update", { run_name: "x" }],
    ["log-inputs", {}],
    ["outputs", { models: [{ model_id: "m-1", step: 0 }] }],
  ];
  for (const [path, fields] of writes) {
    expect(await refusal("POST", `runs/${path}`, { run_id: id, ...fields })).toEqual([
      400,
      "INVALID_PARAMETER_VALUE",
      `The run ${id} must be in the 'active' state. Current state is deleted.`,
    ]);
    expect(await refusal("POST", `runs/${path}`, { run_id: "none", ...fields })).toEqual([
      404,
      "RESOURCE_DOES_NOT_EXIST",
      "Run with id=none not found",
    ]);
  }
  await ask("POST", "runs/restore", { run_id: id });
  await ask("POST", "runs/set-tag", { run_id: id, key: "a", value: "1" });
  expect(await tagsOf(id)).toMatchObject({ a: "1" });
});

test("a param has one value for good", async () => {
  const id = await newRun();
  await ask("POST", "runs/log-parameter", { run_id: id, key: "k", value: "a" });
  await ask("POST", "runs/log-parameter", { run_id: id, key: "k", value: "a" });
  await ask("POST", "runs/log-parameter", { run_id: id, key: "empty" });
  expect(await refusal("POST", "runs/log-parameter", { run_id: id, key: "k", value: "b" })).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    `Changing param values is not allowed. Param with key='k' was already logged with value='a' for run ID='${id}'. Attempted logging new value 'b'.`,
  ]);
  const batch = {
    run_id: id,
    params: [
      { key: "k", value: "c" },
      { key: "l", value: "1" },
    ],
    metrics: [{ key: "m", value: 1, timestamp: 1 }],
  };
  expect(await refusal("POST", "runs/log-batch", batch)).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    `Changing param values is not allowed. Params were already logged='[{'key': 'k', 'old_value': 'a', 'new_value': 'c'}]' for run ID='${id}'.`,
  ]);
  expect((await get(id)).data).toMatchObject({
    params: [
      { key: "empty", value: "" },
      { key: "k", value: "a" },
    ],
  });
  expect((await get(id)).data.metrics).toBeUndefined();
});

test("two writers of one new param agree or one is refused", async () => {
  const id = await newRun();
  const write = (value: string) => refusal("POST", "runs/log-parameter", { run_id: id, key: "race", value });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => write(`v${index % 2}`)));
  expect(answers.filter(([status]) => status === 200)).toHaveLength(5);
  expect(answers.filter(([status]) => status === 400)).toHaveLength(5);
});

test("long values lose their end, long keys are refused", async () => {
  const id = await newRun();
  await ask("POST", "runs/log-parameter", { run_id: id, key: "long", value: "é".repeat(6001) });
  await ask("POST", "runs/set-tag", { run_id: id, key: "long", value: "x".repeat(8001) });
  const { params } = (await get(id)).data;
  expect(params[0].value).toHaveLength(6000);
  expect((await tagsOf(id)).long).toHaveLength(8000);
  const key = "k".repeat(251);
  expect(await refusal("POST", "runs/log-parameter", { run_id: id, key, value: "" })).toMatchObject([
    400,
    "INVALID_PARAMETER_VALUE",
    "'Param key' exceeds the maximum length of 250 characters",
  ]);
  expect(await refusal("POST", "runs/set-tag", { run_id: id, key, value: "" })).toMatchObject([
    400,
    "INVALID_PARAMETER_VALUE",
    "'key' exceeds the maximum length of 250 characters",
  ]);
});

const many = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, ...fields }));
const docs = "See the API docs for more information about request parameters.";

test.each<[object, string]>([
  [
    { params: many(101, { value: "" }) },
    "A batch logging request can contain at most 100 params. Got 101 params. Please split up params across multiple requests and try again.",
  ],
  [{ tags: many(101, { value: "" }) }, "A batch logging request can contain at most 100 tags. Got 101 tags."],
  [
    { metrics: many(1001, { value: 1, timestamp: 1 }) },
    "A batch logging request can contain at most 1000 metrics. Got 1001 metrics.",
  ],
  [
    { metrics: many(950, { value: 1, timestamp: 1 }), tags: many(51, { value: "" }) },
    "A batch logging request can contain at most 1000 metrics, params, and tags. Got 1001 metrics, params, and tags.",
  ],
  [
    {
      params: [
        { key: "q", value: "1" },
        { key: "q", value: "1" },
      ],
    },
    "Duplicate parameter keys have been submitted: ['q']. Please ensure the request contains only one param value per param key.",
  ],
  [
    { metrics: [{ key: "a", value: 1 }] },
    `Missing value for required parameter 'metrics[0].timestamp'. ${docs}`,
  ],
  [
    { metrics: [{ value: 1, timestamp: 1 }] },
    `Missing value for required parameter 'metrics[0].key'. ${docs}`,
  ],
  [{ params: [{ value: "1" }] }, `Missing value for required parameter 'params[0].key'. ${docs}`],
  [
    { tags: [{ key: 3, value: "1" }] },
    `Invalid value 3 for parameter 'tags[0].key' supplied:  Hint: Value was of type 'int'. ${docs}`,
  ],
  [{ params: [{ key: "a", value: 1 }] }, "Invalid value 1 for parameter 'params[0].value' supplied"],
  [
    { metrics: {} },
    `Invalid value {} for parameter 'metrics' supplied:  Hint: Value was of type 'dict'. ${docs}`,
  ],
  [
    { metrics: [{ key: "a$b", value: 1, timestamp: 1 }] },
    "Invalid value \"a$b\" for parameter 'metrics[0].name' supplied: Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).",
  ],
  [
    { params: [{ key: "a//b", value: "1" }] },
    "Invalid value \"a//b\" for parameter 'params[0].key' supplied: Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to 'a/b'",
  ],
  [
    { metrics: [{ key: "a", value: 1, timestamp: -1 }] },
    "Invalid value -1 for parameter 'metrics[0].timestamp' supplied: metric 'a'",
  ],
])("a batch is refused with its reason: %#", async (batch, words) => {
  const id = await newRun();
  expect(await refusal("POST", "runs/log-batch", { run_id: id, ...batch })).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining(words),
  ]);
});

test("a tag is deleted once", async () => {
  const id = await newRun();
  await ask("POST", "runs/set-tag", { run_id: id, key: "a", value: "1" });
  await ask("POST", "runs/delete-tag", { run_id: id, key: "a" });
  expect(await refusal("POST", "runs/delete-tag", { run_id: id, key: "a" })).toEqual([
    404,
    "RESOURCE_DOES_NOT_EXIST",
    `No tag with name: a in run with id ${id}`,
  ]);
});

test("datasets and models that a run read and made are told with it", async () => {
  const id = await newRun();
  const dataset = { name: "iris", digest: "d1", source_type: "local", source: "/x", schema: "{}" };
  const tags = [{ key: "mlflow.data.context", value: "training" }];
  const inputs = { run_id: id, datasets: [{ dataset, tags }], models: [{ model_id: "m-in" }] };
  await ask("POST", "runs/log-inputs", inputs);
  await ask("POST", "runs/log-inputs", inputs);
  await ask("POST", "runs/outputs", { run_id: id, models: [{ model_id: "m-out", step: 0 }] });
  const run = await get(id);
  expect(run.inputs).toEqual({ dataset_inputs: [{ dataset, tags }], model_inputs: [{ model_id: "m-in" }] });
  expect(run.outputs).toEqual({ model_outputs: [{ model_id: "m-out", step: 0 }] });
  expect(await ask("POST", "experiments/search-datasets", { experiment_ids: ["0"] })).toEqual({
    dataset_summaries: [{ experiment_id: "0", name: "iris", digest: "d1", context: "training" }],
  });
  expect(
    await refusal("POST", "runs/log-inputs", { run_id: id, datasets: [{ dataset: { name: "n" } }] }),
  ).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    `Missing value for required parameter 'datasets[0].dataset.digest'. ${docs}`,
  ]);
});

test("models that older clients log are listed in a tag", async () => {
  const id = await newRun();
  const model = {
    artifact_path: "model",
    flavors: { sklearn: { config: { a: 1 }, code: null } },
    utc_time_created: "now",
    run_id: id,
  };
  await ask("POST", "runs/log-model", { run_id: id, model_json: JSON.stringify(model) });
  await ask("POST", "runs/log-model", { run_id: id, model_json: JSON.stringify(model) });
  const listed = JSON.parse((await tagsOf(id))["mlflow.log-model.history"] ?? "");
  expect(listed).toEqual(Array(2).fill({ ...model, flavors: { sklearn: { code: null } } }));
  expect(await refusal("POST", "runs/log-model", { run_id: id, model_json: "{}" })).toMatchObject([
    400,
    "INVALID_PARAMETER_VALUE",
    "Model json is missing mandatory fields: {'artifact_path', 'flavors', 'utc_time_created', 'run_id'}",
  ]);
  expect(await refusal("POST", "runs/log-model", { run_id: id, model_json: "no" })).toMatchObject([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining("Malformed model info."),
  ]);
});
