import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type Api, ApiRefusal } from "./api";
import { MODEL_NAME, SERVING_VERSION, SHADOW_VERSION } from "./definition";
import { measureVersion } from "./measure-version";
import { mlmodelOf } from "./mlmodel";
import { ModelArtifact } from "./model-artifact";
import { dataPath } from "./read-flights";
import { ARTIFACTS } from "./read-scorers";

interface Trained {
  readonly number: string;
  readonly artifact: URL;
  /** Its reference set, as it was logged. */
  readonly reference: readonly string[];
}

const Experiment = z.object({ experiment_id: z.string() });
const FoundExperiment = z.object({ experiment: Experiment });
const CreatedRun = z.object({
  run: z.object({ info: z.object({ run_id: z.string(), artifact_uri: z.string() }) }),
});
const Registered = z.object({ versions: z.array(z.object({ version: z.int() })) });

const user = "training pipeline";

/** Enters both versions as the pipeline that trained them would: a run each, with artifacts, through MLflow's API. */
export async function registerVersions(
  api: Api,
  reference: { readonly serving: readonly string[]; readonly shadow: readonly string[] },
): Promise<void> {
  const { versions } = Registered.parse(await api.send("GET", `/models/${MODEL_NAME}/versions`));
  if (versions.length === 0)
    await orThere(api.mlflow("POST", "registered-models/create", { name: MODEL_NAME }));
  const experiment = await experimentOf(api);
  const trained: readonly Trained[] = [
    { number: SERVING_VERSION, artifact: ARTIFACTS.serving, reference: reference.serving },
    { number: SHADOW_VERSION, artifact: ARTIFACTS.shadow, reference: reference.shadow },
  ];
  for (const version of trained) {
    if (!versions.some((held) => String(held.version) === version.number)) {
      await registerVersion(api, experiment, version);
    }
  }
  await stage(api, SERVING_VERSION, "Production");
  await stage(api, SHADOW_VERSION, "Staging");
  await api.send("PUT", `/models/${MODEL_NAME}/environments/Production/challenger`, {
    version: Number(SHADOW_VERSION),
  });
}

const stage = (api: Api, version: string, name: string) =>
  api.mlflow("POST", "model-versions/transition-stage", {
    name: MODEL_NAME,
    version,
    stage: name,
    archive_existing_versions: false,
  });

async function experimentOf(api: Api): Promise<string> {
  const made = await orThere(api.mlflow("POST", "experiments/create", { name: MODEL_NAME }));
  if (made) return Experiment.parse(made).experiment_id;
  const path = `experiments/get-by-name?experiment_name=${MODEL_NAME}`;
  return FoundExperiment.parse(await api.mlflow("GET", path)).experiment.experiment_id;
}

/** What is there already is as good as made. */
async function orThere(made: Promise<unknown>): Promise<unknown> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === "RESOURCE_ALREADY_EXISTS") return null;
    throw error;
  }
}

async function registerVersion(
  api: Api,
  experiment: string,
  { artifact, reference }: Trained,
): Promise<void> {
  const text = await readFile(artifact, "utf8");
  const model = ModelArtifact.parse(JSON.parse(text));
  const metrics = measureVersion(reference);
  const now = Date.now();
  const { run } = CreatedRun.parse(
    await api.mlflow("POST", "runs/create", {
      experiment_id: experiment,
      user_id: user,
      run_name: model.kind,
      start_time: now,
      tags: [{ key: "mlflow.source.name", value: "npm run demo:train" }],
    }),
  );
  const { run_id, artifact_uri } = run.info;
  await api.mlflow("POST", "runs/log-batch", {
    run_id,
    params: paramsOf(model),
    metrics: Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp: now, step: 0 })),
  });
  const { rows, from, to } = model.training;
  await api.mlflow("POST", "runs/log-inputs", {
    run_id,
    datasets: [
      {
        tags: [{ key: "mlflow.data.context", value: "training" }],
        dataset: {
          name: "us-flights-2001",
          digest: await digestOfFlights(),
          source_type: "local",
          source: JSON.stringify({ package: "vega-datasets", file: "flights-3m.parquet", rows, from, to }),
        },
      },
    ],
  });
  const root = artifact_uri.replace(/^mlflow-artifacts:(\/\/[^/]*)?\//, "");
  await api.upload(`${root}/model/model.json`, text);
  await api.upload(`${root}/model/MLmodel`, mlmodelOf(model, run_id));
  await api.mlflow("POST", "runs/update", { run_id, status: "FINISHED", end_time: Date.now() });
  await api.mlflow("POST", "model-versions/create", {
    name: MODEL_NAME,
    source: `${artifact_uri}/model`,
    run_id,
    description: `${model.kind}, trained on ${rows.toLocaleString("en-US")} flights of January to March 2001`,
    tags: [{ key: "owner", value: user }],
  });
}

/** Of the bytes that both were trained on, as short as MLflow's clients write it. */
async function digestOfFlights(): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(dataPath())) hash.update(chunk);
  return hash.digest("hex").slice(0, 8);
}

function paramsOf(model: ModelArtifact): { key: string; value: string }[] {
  const own =
    model.kind === "logistic regression"
      ? { terms: model.terms.length }
      : { trees: model.trees.length, leaves: Math.max(...model.trees.map(leavesOf)) };
  const params = { algorithm: model.kind, ...own, ...model.training };
  return Object.entries(params).map(([key, value]) => ({ key, value: String(value) }));
}

const leavesOf = ({ input }: { readonly input: readonly number[] }) =>
  input.filter((column) => column === -1).length;
