import { expect, test } from "vitest";
import { createTestContext } from "@/tests/support/database";
import { ask, newRun, refusal } from "./wire";

await createTestContext();

const { experiment_id: experiment } = await ask("POST", "experiments/create", { name: "searched" });

async function make(name: string, start: number, batch: object): Promise<string> {
  const id = await newRun({ experiment_id: experiment, run_name: name, start_time: start, user_id: "ada" });
  await ask("POST", "runs/log-batch", { run_id: id, ...batch });
  return id;
}

const at = (key: string, value: unknown) => ({ key, value, timestamp: 1, step: 1 });
const ids = {
  a: await make("a", 1, {
    metrics: [at("auc", 0.9)],
    params: [{ key: "C", value: "1" }],
    tags: [{ key: "t", value: "Red" }],
  }),
  b: await make("b", 2, {
    metrics: [at("auc", 0.7)],
    params: [{ key: "C", value: "10" }],
    tags: [{ key: "t", value: "blue" }],
  }),
  c: await make("c", 3, { metrics: [at("auc", "NaN")], params: [{ key: "x", value: "1_%\\" }] }),
  d: await make("d", 3, {}),
};
await ask("POST", "runs/update", { run_id: ids.b, status: "FINISHED", end_time: 9 });
await ask("POST", "runs/log-inputs", {
  run_id: ids.a,
  datasets: [
    {
      dataset: { name: "iris", digest: "d1", source_type: "local", source: "/x" },
      tags: [{ key: "mlflow.data.context", value: "training" }],
    },
  ],
});

const search = (fields: object) => ask("POST", "runs/search", { experiment_ids: [experiment], ...fields });
const names = async (fields: object): Promise<string> =>
  ((await search(fields)).runs ?? [])
    .map(({ info }: { info: { run_name: string } }) => info.run_name)
    .join("");
const tied = ids.c < ids.d ? "cd" : "dc";

test.each([
  ["", `${tied}ba`],
  ["metrics.auc > 0.8", "a"],
  ["metrics.auc != 0.9", "cb"],
  ["metrics.auc < 100", "ba"],
  ["metrics.auc >= 0.7 AND metrics.auc <= 0.7", "b"],
  ["params.C = '1'", "a"],
  ["params.C != '1'", "b"],
  ["params.C LIKE '1%'", "ba"],
  ["params.x LIKE '1_%\\'", "c"],
  ["params.C IS NULL", tied],
  ["params.C IS NOT NULL", "ba"],
  ["tags.t = 'red'", ""],
  ["tags.t ILIKE 'RED'", "a"],
  ["tags.t != 'Red'", "b"],
  ["tags.t IS NULL", tied],
  ["attributes.status = 'FINISHED'", "b"],
  ["status IN ('FINISHED', 'FAILED')", "b"],
  ["run_name LIKE '%a'", "a"],
  ["`run name` = 'd'", "d"],
  ["tags.`mlflow.runName` = 'd'", "d"],
  ["user_id = 'ada' AND start_time >= 3", tied],
  ["end_time > 1", "b"],
  ["artifact_uri LIKE 'mlflow-artifacts:%'", `${tied}ba`],
  [`run_id IN ('${ids.a}', '${ids.d}')`, "da"],
  [`attribute.run_id NOT IN ('${ids.c}', '${ids.d}')`, "ba"],
  ["datasets.name = 'iris' AND dataset.context = 'training'", "a"],
  ["dataset.digest LIKE 'x%'", ""],
])("the filter %s finds %s", async (filter, found) => {
  expect(await names({ filter })).toBe(found);
});

test.each([
  [["metrics.auc"], `bac${"d"}`],
  [["metrics.auc DESC"], "abcd"],
  [["params.C ASC"], `ab${tied}`],
  [["tag.t DESC"], `ba${tied}`],
  [["end_time", "run_name DESC"], "bdca"],
  [["start_time ASC", "attribute.run_name DESC"], "abdc"],
  [["status DESC", "start_time ASC", "run_name"], "acdb"],
])("the order %j is %s", async (order_by, found) => {
  expect(await names({ order_by })).toBe(found);
});

test("pages follow one another to the end", async () => {
  const first = await search({ max_results: 3, order_by: ["run_name"] });
  expect(first.runs).toHaveLength(3);
  const rest = await search({ max_results: 3, order_by: ["run_name"], page_token: first.next_page_token });
  expect(rest.runs).toHaveLength(1);
  expect(rest.next_page_token).toBeUndefined();
  expect((await search({ max_results: 4 })).next_page_token).toBeUndefined();
});

test("what is asked without a filter or an order has the same runs, in pages too", async () => {
  const { runs } = await search({ filter: "start_time >= 0" });
  expect(await search({})).toEqual({ runs });
  const first = await search({ max_results: 3 });
  const rest = await search({ max_results: 3, page_token: first.next_page_token });
  expect([...first.runs, ...rest.runs]).toEqual(runs);
  expect(rest.next_page_token).toBeUndefined();
});

test("a metric's NaN, and the model and data it is of, are found with it", async () => {
  const linked = { ...at("auc", "NaN"), model_id: "m-1", dataset_name: "iris", dataset_digest: "d1" };
  const run_id = await newRun({ run_name: "linked" });
  await ask("POST", "runs/log-batch", { run_id, metrics: [linked, at("f1", "Infinity")] });
  const [last] = (await search({ experiment_ids: ["0"] })).runs;
  expect(last.data.metrics).toEqual([linked, at("f1", Number.MAX_VALUE)]);
  await ask("POST", "runs/delete", { run_id });
});

test("a run is found with all that hangs on it", async () => {
  const { runs } = await search({ filter: "run_name = 'a'" });
  const { run } = await ask("GET", "runs/get", { run_id: ids.a });
  expect(runs).toEqual([run]);
  expect(run.data.metrics).toEqual([at("auc", 0.9)]);
});

test("deleted runs are shown when they are asked for", async () => {
  await ask("POST", "runs/delete", { run_id: ids.d });
  expect(await names({ order_by: ["run_name"] })).toBe("abc");
  expect(await names({ run_view_type: "DELETED_ONLY" })).toBe("d");
  expect(await names({ run_view_type: "ALL", order_by: ["run_name"] })).toBe("abcd");
  await ask("POST", "runs/restore", { run_id: ids.d });
});

test("runs of no experiment are none, and of several come together", async () => {
  expect(await search({ experiment_ids: [] })).toEqual({});
  const other = await newRun({ run_name: "other" });
  const found = await names({ experiment_ids: ["0", experiment], order_by: ["run_name"] });
  expect(found).toBe("abcdother");
  await ask("POST", "runs/delete", { run_id: other });
});

test.each<[object, string]>([
  [{ filter: "metrics.auc = 'x'" }, "Expected numeric value type for metric. Found 'x'"],
  [{ order_by: ["metrics.a", "metrics.a"] }, "`order_by` contains duplicate fields"],
  [{ order_by: [3] }, "Invalid value [3] for parameter 'order_by' supplied"],
  [{ max_results: 0 }, "Invalid value 0 for parameter 'max_results' supplied. It must be a positive integer"],
  [{ max_results: 50001 }, "It must be at most 50000"],
  [{ page_token: "%" }, "Invalid page token, could not base64-decode"],
  [{ experiment_ids: ["x"] }, "Invalid experiment ID 'x'."],
])("%j is refused", async (fields, words) => {
  expect(await refusal("POST", "runs/search", { experiment_ids: ["0"], ...fields })).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining(words),
  ]);
});
