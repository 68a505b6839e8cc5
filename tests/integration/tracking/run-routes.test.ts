import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as experiments } from "@/app/api/v1/experiments/route";
import { GET as artifacts } from "@/app/api/v1/runs/[id]/artifacts/route";
import { GET as history } from "@/app/api/v1/runs/[id]/metrics/[key]/route";
import { GET as detail } from "@/app/api/v1/runs/[id]/route";
import { GET as list } from "@/app/api/v1/runs/route";
import { MetricHistory, RunArtifacts, RunDetail, RunListAnswer } from "@/lib/contracts/runs";
import { askMlflow } from "@/tests/support/ask-mlflow";
import { createTestContext } from "../../support/database";
import { ask, newRun } from "./wire";

const ids: Record<string, string> = {};
let home = "";
let experiment = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "plumbline-runs-"));
  process.env.PLUMBLINE_HOME = home;
  await createTestContext();
  const { experiment_id } = await ask("POST", "experiments/create", { name: "trees" });
  experiment = experiment_id;
  await log("a", { start: 1000, end: 9000, params: { depth: "10" }, metrics: { auc: 0.9 } });
  await log("b", { start: 2000, end: 3000, params: { depth: "9" }, metrics: { auc: 0.7 } });
  await log("c", { start: 3000, params: { depth: "auto" }, metrics: { auc: "NaN" } });
});

afterAll(() => rm(home, { recursive: true }));

interface Logged {
  readonly start: number;
  readonly end?: number;
  readonly params: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number | string>>;
}

async function log(name: string, { start, end, params, metrics }: Logged): Promise<void> {
  const id = await newRun({ experiment_id: experiment, run_name: name, start_time: start, user_id: "ada" });
  ids[name] = id;
  await ask("POST", "runs/log-batch", {
    run_id: id,
    params: Object.entries(params).map(([key, value]) => ({ key, value })),
    metrics: Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp: start, step: 0 })),
  });
  if (end) await ask("POST", "runs/update", { run_id: id, status: "FINISHED", end_time: end });
}

type Route = (request: Request, extra: { params: Promise<unknown> }) => Promise<Response>;

async function read(route: Route, path: string, params: Record<string, string> = {}) {
  const request = new Request(`http://127.0.0.1/api/v1${path}`, { headers: { host: "127.0.0.1" } });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, body: await response.json() };
}

async function names(query: string): Promise<string> {
  const { status, body } = await read(list, `/runs?${query}`);
  expect(status).toBe(200);
  return RunListAnswer.parse(body.data)
    .runs.map(({ name }) => name)
    .join("");
}

test.each([
  ["", "cba"],
  ["experiment=trees", "cba"],
  ["experiment=Default,trees", "cba"],
  ["experiment=0", ""],
  ["filter=metrics.auc > 0.8", "a"],
  ["filter=status = 'RUNNING'", "c"],
  ["order=metrics.auc DESC", "abc"],
  ["order=params.depth", "bac"],
  ["order=params.depth DESC", "abc"],
  ["order=run_name", "abc"],
  ["order=experiment DESC", "cba"],
  ["order=duration", "bac"],
  ["page=2", ""],
])("runs?%s are %s", async (query, found) => {
  expect(await names(query)).toBe(found);
});

test("a page says how many runs there are, and how many run", async () => {
  const { body } = await read(list, "/runs?experiment=trees&page=2");
  expect(body.data).toMatchObject({ total: 3, running: 1, failed: 0, page: 2, pages: 1, runs: [] });
});

test("what JSON has no number for is a word", async () => {
  const { body } = await read(list, "/runs?filter=run_name = 'c'");
  expect(body.data.runs[0]).toMatchObject({
    status: "RUNNING",
    user: "ada",
    experiment: { name: "trees" },
    startedAt: "1970-01-01T00:00:03.000Z",
    endedAt: null,
    metrics: [{ key: "auc", value: "NaN", step: 0 }],
  });
});

test.each([
  ["filter=metrics.auc > 'x'", 400, "filter", { from: 14, to: 17 }],
  ["filter=auc > 1", 400, "filter", { from: 0, to: 3 }],
  ["order=colour", 400, "order", undefined],
  ["order=metrics.auc, metrics.b", 400, "order", undefined],
  ["page=0", 400, "page", undefined],
  ["experiment=leaves", 404, "experiment", undefined],
  ["colour=red", 400, "colour", undefined],
])("runs?%s is answered by a problem that says where", async (query, status, name, span) => {
  const answer = await read(list, `/runs?${query}`);
  expect(answer.status).toBe(status);
  expect(answer.body.invalid_params[0]).toMatchObject({ name, ...(span ? { span } : {}) });
});

test("experiments come with their runs, the latest first", async () => {
  const { body } = await read(experiments, "/experiments");
  expect(body.data.experiments).toMatchObject([
    { name: "trees", runs: 3, running: 1, lastStartedAt: "1970-01-01T00:00:03.000Z" },
    { name: "Default", runs: 0, running: 0, lastStartedAt: null },
  ]);
});

test("a run is read with its tags, its note, its datasets and its versions", async () => {
  const run_id = ids.a!;
  await ask("POST", "runs/set-tag", { run_id, key: "mlflow.note.content", value: "the first" });
  await ask("POST", "runs/log-inputs", {
    run_id,
    datasets: [
      {
        dataset: { name: "iris", digest: "d1", source_type: "local", source: "{}" },
        tags: [{ key: "mlflow.data.context", value: "training" }],
      },
    ],
  });
  await ask("POST", "registered-models/create", { name: "forest" });
  await ask("POST", "model-versions/create", { name: "forest", source: `runs:/${run_id}/model`, run_id });
  await ask("POST", "registered-models/alias", { name: "forest", alias: "best", version: "1" });
  const { body } = await read(detail, `/runs/${run_id}`, { id: run_id });
  expect(RunDetail.parse(body.data)).toMatchObject({
    name: "a",
    description: "the first",
    deleted: false,
    curves: [],
    tags: [{ key: "mlflow.runName", value: "a" }],
    datasets: [{ name: "iris", digest: "d1", context: "training" }],
    versions: [{ model: "forest", version: 1, stage: "None", aliases: ["best"] }],
  });
});

test("a metric's course is thinned, and says how many points there were", async () => {
  const run_id = ids.b!;
  const metrics = Array.from({ length: 1000 }, (_, step) => ({
    key: "train/loss",
    value: 1 / (step + 1),
    timestamp: 5000 + step,
    step,
  }));
  await ask("POST", "runs/log-batch", { run_id, metrics });
  const params = { id: run_id, key: "train/loss" };
  const all = await read(history, `/runs/${run_id}/metrics/train%2Floss`, params);
  expect(MetricHistory.parse(all.body.data)).toMatchObject({ total: 1000, points: { length: 1000 } });
  const { body } = await read(detail, `/runs/${run_id}`, { id: run_id });
  expect(body.data.curves).toEqual(["train/loss"]);
  const few = await read(history, `/runs/${run_id}/metrics/train%2Floss?points=20`, params);
  const { points, total } = MetricHistory.parse(few.body.data);
  expect([total, points.length <= 20, points[0]?.step, points.at(-1)?.step]).toEqual([1000, true, 0, 999]);
});

test("artifacts are listed folder by folder", async () => {
  const run_id = ids.a!;
  const path = `${experiment}/${run_id}/artifacts/model/weights.bin`;
  const url = `http://127.0.0.1/api/2.0/mlflow-artifacts/artifacts/${path}`;
  const put = await askMlflow(url, { method: "PUT", body: "12345" });
  expect(put.status).toBe(200);
  const params = { id: run_id };
  const root = await read(artifacts, `/runs/${run_id}/artifacts`, params);
  expect(RunArtifacts.parse(root.body.data)).toMatchObject({
    kept: true,
    files: [{ path: "model", size: null }],
  });
  const folder = await read(artifacts, `/runs/${run_id}/artifacts?path=model`, params);
  expect(folder.body.data.files).toEqual([{ path: "model/weights.bin", size: 5 }]);
  const outside = await read(artifacts, `/runs/${run_id}/artifacts?path=../..`, params);
  expect([outside.status, outside.body.invalid_params[0].name]).toEqual([400, "path"]);
});

test("artifacts that are elsewhere are said to be", async () => {
  const { experiment_id } = await ask("POST", "experiments/create", {
    name: "away",
    artifact_location: "s3://bucket/away",
  });
  const id = await newRun({ experiment_id });
  const { body } = await read(artifacts, `/runs/${id}/artifacts`, { id });
  expect(body.data).toMatchObject({ kept: false, location: `s3://bucket/away/${id}/artifacts`, files: [] });
});

test.each([
  [detail, "/runs/nobody", { id: "nobody" }, 404, "unknown_run"],
  [artifacts, "/runs/nobody/artifacts", { id: "nobody" }, 404, "unknown_run"],
  [history, "/runs/nobody/metrics/auc", { id: "nobody", key: "auc" }, 404, "unknown_run"],
  [detail, "/runs/a%20b", { id: "a b" }, 400, "invalid_request"],
])("%o %s %j is answered by %i %s", async (route, path, params, status, code) => {
  const answer = await read(route as Route, path, params as Record<string, string>);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test("a metric that a run has not is not known", async () => {
  const answer = await read(history, `/runs/${ids.a}/metrics/f1`, { id: ids.a!, key: "f1" });
  expect([answer.status, answer.body.code]).toEqual([404, "unknown_metric"]);
});
