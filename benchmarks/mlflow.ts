/**
 * What MLflow clients ask most, against MLflow's own server in the same run, call by call in turn: on its default
 * store, and on a database of the same PostgreSQL. Then what only grows with time: long histories, many runs.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startPostgres } from "@/scripts/start/postgres";
import { startProduct } from "@/tests/support/product";
import { type Call, mlflowClient } from "./mlflow-client";
import { seedRuns } from "./mlflow-runs";
import { canUsePostgres, findMlflow, mlflowVersion, startMlflow } from "./mlflow-server";
import { printLeftOut, printRow } from "./print-row";

const clients = 8;
const togetherMs = 3000;
const warmUp = 3;

interface Target {
  readonly name: string;
  readonly call: Call;
  readonly experimentId: string;
  readonly runId: string;
}

interface Measured {
  readonly name: string;
  readonly calls: number;
  readonly run: (target: Target, turn: number) => Promise<unknown>;
}

const measured: readonly Measured[] = [
  {
    name: "log-metric",
    calls: 60,
    run: ({ call, runId }, step) =>
      call("POST", "runs/log-metric", { run_id: runId, key: "loss", value: 1 / step, timestamp: step, step }),
  },
  {
    name: "log-batch of 1,000 metrics",
    calls: 12,
    run: ({ call, runId }, turn) => call("POST", "runs/log-batch", { run_id: runId, metrics: points(turn) }),
  },
  {
    name: "create of a model version",
    calls: 40,
    run: ({ call }) => call("POST", "model-versions/create", { name: "bench", source: "s3://bucket/model" }),
  },
  {
    name: "search of 100 runs",
    calls: 20,
    run: async ({ call, experimentId }) => {
      const fields = { experiment_ids: [experimentId], max_results: 100 };
      const { runs } = await call("POST", "runs/search", fields);
      if (runs.length !== 100) throw new Error(`${runs.length} of 100 runs were found`);
    },
  },
];

const home = await mkdtemp(join(tmpdir(), "plumbline-mlflow-"));
const postgres = await startPostgres({ home });
const product = await startProduct({ DATABASE_URL: postgres.url() });
try {
  const mlflow = findMlflow();
  if (mlflow === null) {
    printLeftOut(
      "MLflow's calls against its own server",
      "PLUMBLINE_MLFLOW=/path/to/venv/bin/mlflow names none",
    );
  } else {
    await compare(mlflow);
  }
  await measureHistory(mlflowClient(product.url));
  await measureSearch(mlflowClient(product.url));
} finally {
  await product.remove();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

async function compare(mlflow: string): Promise<void> {
  const version = mlflowVersion(mlflow);
  await against(`mlflow ${version}, default store`, 5, () => startMlflow(mlflow, join(home, "default")));
  if (!canUsePostgres(mlflow)) {
    printLeftOut(`against mlflow ${version} on the same PostgreSQL`, "its Python has no psycopg2");
    return;
  }
  const client = new Client({ connectionString: postgres.url() });
  await client.connect();
  await client.query("CREATE DATABASE mlflow");
  await client.end();
  const address = new URL(postgres.url());
  address.pathname = "/mlflow";
  // Of its drivers the one that was looked for.
  const database = address.href.replace(/^postgresql:/, "postgresql+psycopg2:");
  await against(`mlflow ${version}, same PostgreSQL`, 1, () =>
    startMlflow(mlflow, join(home, "same"), database),
  );
}

async function against(
  name: string,
  limit: number,
  start: () => Promise<{ url: string; stop: () => Promise<void> }>,
): Promise<void> {
  const server = await start();
  try {
    const targets = [await prepare("plumbline", product.url), await prepare(name, server.url)] as const;
    for (const one of measured) {
      const [ours, theirs] = await inTurn(one, targets);
      printRow({
        what: `${one.name}, median ${ours.toFixed(1)} ms, against ${name} (${theirs.toFixed(1)} ms)`,
        measured: theirs / ours,
        limit,
        unit: "times as fast",
        must: "reach",
      });
    }
    const ours = await together(targets[0]);
    const theirs = await together(targets[1]);
    printRow({
      what: `log-metric of ${clients} clients at once, ${ours.toFixed(0)} calls/s, against ${name} (${theirs.toFixed(0)} calls/s)`,
      measured: ours / theirs,
      limit,
      unit: "times as many",
      must: "reach",
    });
  } finally {
    await server.stop();
  }
}

async function prepare(name: string, url: string): Promise<Target> {
  const call = mlflowClient(url);
  const { experiment_id } = await call("POST", "experiments/create", { name: `bench-${Date.now()}` });
  const runId = await newRun(call, experiment_id);
  for (let run = 0; run < 110; run++) {
    const run_id = await newRun(call, experiment_id);
    const metrics = ["auc", "f1", "loss"].map((key) => ({ key, value: run / 110, timestamp: 1, step: 0 }));
    const params = ["depth", "rate", "seed"].map((key) => ({ key, value: String(run) }));
    await call("POST", "runs/log-batch", { run_id, metrics, params });
  }
  // On its second server the name is taken here already.
  await call("POST", "registered-models/create", { name: "bench" }).catch(() => {});
  return { name, call, experimentId: experiment_id, runId };
}

async function newRun(call: Call, experiment_id: string): Promise<string> {
  const { run } = await call("POST", "runs/create", { experiment_id, start_time: Date.now() });
  return run.info.run_id;
}

/** The median of each, call by call in turn, so that what else the machine does falls on both. */
async function inTurn(
  { calls, run }: Measured,
  targets: readonly [Target, Target],
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let turn = 1; turn <= warmUp + calls; turn++) {
    for (const [index, target] of targets.entries()) {
      const taken = await timed(() => run(target, turn));
      if (turn > warmUp) times[index]?.push(taken);
    }
  }
  return [quantile(times[0], 0.5), quantile(times[1], 0.5)];
}

async function together({ call, experimentId }: Target): Promise<number> {
  const runs = await Promise.all(Array.from({ length: clients }, () => newRun(call, experimentId)));
  const ends = performance.now() + togetherMs;
  const log = async (run_id: string) => {
    let step = 0;
    for (; performance.now() < ends; step++) {
      await call("POST", "runs/log-metric", { run_id, key: "loss", value: step, timestamp: step, step });
    }
    return step;
  };
  const counts = await Promise.all(runs.map(log));
  return counts.reduce((sum, count) => sum + count) / (togetherMs / 1000);
}

async function measureHistory(call: Call): Promise<void> {
  const { experiment_id } = await call("POST", "experiments/create", { name: "history" });
  const run_id = await newRun(call, experiment_id);
  for (let batch = 0; batch < 100; batch++) {
    const metrics = points(batch).map((point) => ({ ...point, key: "loss", step: point.timestamp }));
    await call("POST", "runs/log-batch", { run_id, metrics });
  }
  const pages: number[] = [];
  let count = 0;
  for (let round = 0; round < 3; round++) {
    let page_token: string | undefined;
    count = 0;
    do {
      pages.push(
        await timed(async () => {
          const query = {
            run_id,
            metric_key: "loss",
            max_results: 25_000,
            ...(page_token ? { page_token } : {}),
          };
          const answer = await call("GET", "metrics/get-history", query);
          page_token = answer.next_page_token;
          count += answer.metrics.length;
        }),
      );
    } while (page_token);
  }
  if (count !== 100_000) throw new Error(`${count} of 100,000 points came back`);
  printRow({
    what: "metric history of 100,000 points, pages of 25,000 as clients ask: slowest page",
    measured: Math.max(...pages),
    limit: 300,
    unit: "ms",
    must: "stay below",
  });
}

async function measureSearch(call: Call): Promise<void> {
  const experimentId = await seedRuns(postgres.url(), 10_000);
  const filters = [
    "metrics.auc > 0.9",
    "params.depth = '7'",
    "tags.team = 'team 3'",
    "metrics.auc > 0.5 AND params.depth = '7' AND tags.team = 'team 3'",
  ];
  for (const filter of filters) {
    const fields = { experiment_ids: [experimentId], filter, max_results: 100 };
    const times: number[] = [];
    for (let turn = 0; turn < 40 + warmUp; turn++) {
      times.push(
        await timed(async () => {
          const { runs } = await call("POST", "runs/search", fields);
          if (!runs?.length) throw new Error(`${filter} finds nothing`);
        }),
      );
    }
    printRow({
      what: `search over 10,000 runs, ${filter}, p95`,
      measured: quantile(times.slice(warmUp), 0.95),
      limit: 100,
      unit: "ms",
      must: "stay below",
    });
  }
}

function points(batch: number) {
  return Array.from({ length: 1000 }, (_, index) => ({
    key: `metric_${index % 10}`,
    value: index / 1000,
    timestamp: batch * 1000 + index,
    step: batch * 100 + Math.floor(index / 10),
  }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}
