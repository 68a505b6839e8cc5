import type { APIRequestContext } from "playwright-core";
import { removeModel } from "./seed";

const hourMs = 3_600_000;

export interface Seeded {
  readonly model: string;
  readonly experimentId: string;
}

/** The answers that are read of: a run, an experiment. */
interface Answer {
  readonly run: { readonly info: { readonly run_id: string } };
  readonly experiment_id: string;
}

async function answerOf(asked: ReturnType<APIRequestContext["get"]>): Promise<Answer> {
  const response = await asked;
  if (!response.ok())
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  const answer = (await response.json()) as Answer;
  return answer;
}

const mlflow = (request: APIRequestContext, path: string, data: object) =>
  answerOf(request.post(`/api/2.0/mlflow/${path}`, { data }));

const signature = (inputs: readonly string[]) =>
  [
    "artifact_path: model",
    "flavors:",
    "  python_function:",
    "    loader_module: mlflow.sklearn",
    "signature:",
    `  inputs: '${JSON.stringify(inputs.map((name) => ({ name, type: "double", required: true })))}'`,
    `  outputs: '${JSON.stringify([{ type: "double", required: true }])}'`,
    "",
  ].join("\n");

interface Registered {
  readonly model: string;
  readonly experimentId: string;
  readonly auc: number;
  readonly description: string;
}

/** What a client of MLflow sends: a run with figures and files, and a version that comes from it. */
async function register(request: APIRequestContext, version: Registered): Promise<void> {
  const { model, experimentId, auc, description } = version;
  const start = Date.now() - 60_000;
  const created = await mlflow(request, "runs/create", {
    experiment_id: experimentId,
    run_name: description,
    user_id: "ada",
    start_time: start,
    tags: [{ key: "mlflow.source.git.commit", value: "4e1c09d2f00dfeed" }],
  });
  const run = created.run.info.run_id;
  await mlflow(request, "runs/log-batch", {
    run_id: run,
    params: [{ key: "depth", value: "6" }],
    metrics: [
      { key: "auc", value: auc, timestamp: start, step: 0 },
      { key: "log_loss", value: 1 - auc, timestamp: start, step: 0 },
    ],
  });
  await mlflow(request, "runs/log-inputs", {
    run_id: run,
    datasets: [
      {
        dataset: { name: "flights", digest: "5f0ea31c", source_type: "local", source: "flights.csv" },
        tags: [{ key: "mlflow.data.context", value: "training" }],
      },
    ],
  });
  const folder = `${experimentId}/${run}/artifacts/model`;
  const put = (name: string, data: string) =>
    request.put(`/api/2.0/mlflow-artifacts/artifacts/${folder}/${name}`, { data: Buffer.from(data) });
  await put("MLmodel", signature(["income", "age"]));
  await put("model.bin", description);
  await mlflow(request, "runs/update", { run_id: run, status: "FINISHED", end_time: start + 30_000 });
  await mlflow(request, "model-versions/create", {
    name: model,
    source: `mlflow-artifacts:/${folder}`,
    run_id: run,
    description,
    tags: [{ key: "owner", value: "credit team" }],
  });
}

/** Two registered versions, both asked about the same rows, the first of them champion of Production. */
export async function seedVersions(request: APIRequestContext, model: string): Promise<Seeded> {
  await removeRegistered(request, model);
  const { experiment_id: experimentId } = await mlflow(request, "experiments/create", {
    name: `${model}-${Date.now()}`,
  });
  await mlflow(request, "registered-models/create", { name: model });
  const versions = [
    { auc: 0.716, description: "logistic regression" },
    { auc: 0.762, description: "gradient-boosted trees" },
  ];
  for (const version of versions) await register(request, { model, experimentId, ...version });
  await answerOf(
    request.post("/api/v1/models", { data: { name: model, task: "binary", description: "repays in time" } }),
  );
  const now = Date.now();
  const rows = Array.from({ length: 480 }, (_, row) => row);
  const predictions = rows.flatMap((row) =>
    versions.map((_, index) => ({
      id: `p-${row}`,
      version: String(index + 1),
      timestamp: new Date(now - (row % 24) * hourMs).toISOString(),
      features: { income: 1000 + ((row * 131) % 4000), age: 20 + (row % 50) },
      prediction: scoreOf(row, index),
    })),
  );
  await answerOf(request.post(`/api/v1/models/${model}/predictions`, { data: predictions }));
  const labels = rows.map((row) => ({ id: `p-${row}`, label: labelOf(row) }));
  await answerOf(request.post(`/api/v1/models/${model}/labels`, { data: labels }));
  await mlflow(request, "model-versions/transition-stage", {
    name: model,
    version: "1",
    stage: "Production",
    archive_existing_versions: false,
  });
  return { model, experimentId };
}

const labelOf = (row: number) => (row % 3 === 0 ? 1 : 0);

/** The second version knows the answer better than the first. */
const scoreOf = (row: number, index: number) => {
  const noise = ((row * (17 + index)) % 100) / 100;
  const weight = index === 0 ? 0.3 : 0.5;
  return Number((weight * labelOf(row) + (1 - weight) * noise).toFixed(3));
};

async function removeRegistered(request: APIRequestContext, model: string): Promise<void> {
  await removeModel(request, model);
  await request.delete("/api/2.0/mlflow/registered-models/delete", { data: { name: model } });
}

export async function removeVersions(
  request: APIRequestContext,
  { model, experimentId }: Seeded,
): Promise<void> {
  await removeRegistered(request, model);
  await mlflow(request, "experiments/delete", { experiment_id: experimentId });
}
