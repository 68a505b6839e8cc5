import { expect, test } from "vitest";
import { createTestContext } from "@/tests/support/database";
import { ask, newRun, refusal } from "./wire";

await createTestContext();

const log = (runId: string, key: string, value: unknown, timestamp: unknown, step?: unknown) =>
  ask("POST", "runs/log-metric", {
    run_id: runId,
    key,
    value,
    timestamp,
    ...(step === undefined ? {} : { step }),
  });
const latest = async (runId: string) => (await ask("GET", "runs/get", { run_id: runId })).run.data.metrics;
const history = async (runId: string, metric_key: string, more: object = {}) =>
  ask("GET", "metrics/get-history", { run_id: runId, metric_key, ...more });

test("a run shows the point with the greatest step, time and value, whenever it came", async () => {
  const id = await newRun();
  await log(id, "loss", 0.5, 10, 2);
  await log(id, "loss", 0.9, 99, 1);
  await log(id, "loss", 0.4, 10, 2);
  await log(id, "loss", 0.3, 9, 2);
  expect(await latest(id)).toEqual([{ key: "loss", value: 0.5, timestamp: 10, step: 2 }]);
  await log(id, "loss", 0.1, "10", "3");
  expect(await latest(id)).toEqual([{ key: "loss", value: 0.1, timestamp: 10, step: 3 }]);
});

test("a point that was sent already is there once, NaN as well", async () => {
  const id = await newRun();
  for (let again = 0; again < 2; again += 1) {
    await log(id, "nan", "NaN", 1);
    await log(id, "one", 1, 1);
  }
  const batch = [
    { key: "nan", value: "NaN", timestamp: 1 },
    { key: "one", value: 1, timestamp: 1, step: 0, model_id: "m-none" },
  ];
  const added = { key: "two", value: 2, timestamp: 1 };
  await ask("POST", "runs/log-batch", { run_id: id, metrics: [...batch, added, ...batch] });
  expect(await history(id, "nan")).toEqual({
    metrics: [{ key: "nan", value: "NaN", timestamp: 1, step: 0 }],
  });
  expect((await history(id, "one")).metrics).toHaveLength(1);
  expect((await history(id, "two")).metrics).toHaveLength(1);
});

test("infinity is the greatest number there is", async () => {
  const id = await newRun();
  await log(id, "up", "Infinity", 1);
  await log(id, "down", "-Infinity", 1);
  expect((await latest(id)).map(({ value }: { value: number }) => value)).toEqual([
    -Number.MAX_VALUE,
    Number.MAX_VALUE,
  ]);
});

test("a history is in the order of time, step and value, page by page or all at once", async () => {
  const id = await newRun();
  const metrics = [
    [3, 0, 1],
    [1, 1, 5],
    [1, 0, 9],
    [1, 1, 4],
    [2, 7, 0],
  ].map(([timestamp, step, value]) => ({ key: "a", timestamp, step, value }));
  await ask("POST", "runs/log-batch", { run_id: id, metrics });
  const ordered = [metrics[2], metrics[3], metrics[1], metrics[4], metrics[0]];
  expect(await history(id, "a")).toEqual({ metrics: ordered });
  const first = await history(id, "a", { max_results: 2 });
  expect(first.metrics).toEqual(ordered.slice(0, 2));
  const second = await history(id, "a", { max_results: 2, page_token: first.next_page_token });
  expect(second.metrics).toEqual(ordered.slice(2, 4));
  const third = await history(id, "a", { max_results: 2, page_token: second.next_page_token });
  expect(third).toEqual({ metrics: ordered.slice(4) });
  expect(await history(id, "a", { max_results: 5 })).toEqual({ metrics: ordered });
  expect(await history(id, "absent")).toEqual({});
});

test("histories of many runs come run by run", async () => {
  const ids = (await Promise.all([newRun(), newRun()])).sort();
  for (const id of ids) await log(id, "b", id === ids[0] ? "NaN" : 2, 5, 1);
  expect(
    await ask("GET", "metrics/get-history-bulk", { run_id: [...ids].reverse(), metric_key: "b" }),
  ).toEqual({
    metrics: [
      { key: "b", value: "NaN", timestamp: 5, step: 1, run_id: ids[0] },
      { key: "b", value: 2, timestamp: 5, step: 1, run_id: ids[1] },
    ],
  });
  expect(await refusal("GET", "metrics/get-history-bulk", { metric_key: "b" })).toMatchObject([
    400,
    "INVALID_PARAMETER_VALUE",
    "GetMetricHistoryBulk request must specify at least one run_id.",
  ]);
});

test("a span of steps is sampled with its ends", async () => {
  const id = await newRun();
  const metrics = Array.from({ length: 100 }, (_, step) => ({
    key: "c",
    value: step,
    timestamp: step,
    step,
  }));
  await ask("POST", "runs/log-batch", { run_id: id, metrics });
  const steps = async (more: object) =>
    (
      await ask("GET", "metrics/get-history-bulk-interval", { run_ids: [id], metric_key: "c", ...more })
    ).metrics.map(({ step }: { step: number }) => step);
  expect(await steps({})).toHaveLength(100);
  expect(await steps({ max_results: 5 })).toEqual([0, 20, 40, 60, 80, 99]);
  expect(await steps({ start_step: 10, end_step: 19, max_results: 2 })).toEqual([10, 15, 19]);
  for (const [more, words] of [
    [
      { start_step: 5, end_step: 1 },
      "end_step must be greater than start_step. Found start_step=5 and end_step=1.",
    ],
    [{ start_step: 5 }, "If either start step or end step are specified, both must be specified."],
    [{ max_results: 2501 }, "max_results must be between 1 and 2500."],
    [{ max_results: 0 }, "max_results must be between 1 and 2500."],
  ] as const) {
    const fields = { run_ids: [id], metric_key: "c", ...more };
    expect(await refusal("GET", "metrics/get-history-bulk-interval", fields)).toEqual([
      400,
      "INVALID_PARAMETER_VALUE",
      words,
    ]);
  }
});

const docs = "See the API docs for more information about request parameters.";

test.each<[object, string]>([
  [{ key: "a", timestamp: 1 }, `Missing value for required parameter 'value'. ${docs}`],
  [{ value: 1, timestamp: 1 }, `Missing value for required parameter 'key'. ${docs}`],
  [{ key: "a", value: 1 }, `Missing value for required parameter 'timestamp'. ${docs}`],
  [
    { key: "a", value: "x", timestamp: 1 },
    `Invalid value "x" for parameter 'value' supplied:  Hint: Value was of type 'str'. ${docs}`,
  ],
  [
    { key: 31, value: 1, timestamp: 1 },
    `Invalid value 31 for parameter 'key' supplied:  Hint: Value was of type 'int'. ${docs}`,
  ],
  [
    { key: "a", value: 1, timestamp: "foo" },
    `Invalid value "foo" for parameter 'timestamp' supplied:  Hint: Value was of type 'str'. ${docs}`,
  ],
  [
    { key: "a", value: 1, timestamp: 1, step: 1.5 },
    `Invalid value 1.5 for parameter 'step' supplied:  Hint: Value was of type 'float'. ${docs}`,
  ],
  [{ key: "../a", value: 1, timestamp: 1 }, "This name would resolve to '../a'"],
  [
    { key: "a".repeat(251), value: 1, timestamp: 1 },
    "'Metric name' exceeds the maximum length of 250 characters",
  ],
])("a metric is refused with its reason: %j", async (metric, words) => {
  const id = await newRun();
  expect(await refusal("POST", "runs/log-metric", { run_id: id, ...metric })).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining(words),
  ]);
});
