/**
 * The model page's route handlers on a window of 1,000,000 predictions x 20 features, eight such days in all. Each
 * handler is called as the server calls it, one after another; the row shows the slowest handler's p95.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/lib/db/migrate";
import { startPostgres } from "@/scripts/start/postgres";
import { seedBusyModel } from "./busy-model";
import { printRow } from "./print-row";

const calls = 40;
const warmUp = 3;
const limitMs = 150;

const home = await mkdtemp(join(tmpdir(), "plumbline-model-page-"));
const postgres = await startPostgres({ home });
process.env.DATABASE_URL = postgres.url();
process.env.PLUMBLINE_HOME = home;
try {
  await migrate(postgres.url());
  const { database } = await import("@/lib/db/client");
  const db = database();
  const began = performance.now();
  const rows = await seedBusyModel(db);
  console.log(`seeded ${rows} predictions in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const figures: { readonly name: string; readonly p95: number }[] = [];
  for (const { name, call } of await handlers()) {
    for (let turn = 0; turn < warmUp; turn++) await call();
    const times: number[] = [];
    for (let turn = 0; turn < calls; turn++) {
      const start = performance.now();
      await call();
      times.push(performance.now() - start);
    }
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    console.log(`${name}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
    figures.push({ name, p95 });
  }
  const slowest = figures.toSorted((left, right) => right.p95 - left.p95)[0]!;
  printRow({
    what: `model page on a window of 1,000,000 predictions x 20 features: slowest route handler (${slowest.name}), p95`,
    measured: slowest.p95,
    limit: limitMs,
    unit: "ms",
    must: "stay below",
  });
  await db.prisma.$disconnect();
  await db.pool.end();
} finally {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

async function handlers() {
  const [drift, predictions, performanceRoute, importance, confidence, alerts, feature, model] =
    await Promise.all([
      import("@/app/api/v1/models/[name]/drift/route"),
      import("@/app/api/v1/models/[name]/predictions/route"),
      import("@/app/api/v1/models/[name]/performance/route"),
      import("@/app/api/v1/models/[name]/importance/route"),
      import("@/app/api/v1/models/[name]/confidence/route"),
      import("@/app/api/v1/models/[name]/alerts/route"),
      import("@/app/api/v1/models/[name]/features/[feature]/route"),
      import("@/app/api/v1/models/[name]/route"),
    ]);
  const params = { name: "busy" };
  const caller = (route: { GET: typeof drift.GET }, path: string, more: Record<string, string> = {}) => ({
    name: path || "model",
    call: async () => {
      const url = `http://127.0.0.1/api/v1/models/busy/${path}`;
      const request = new Request(url, { headers: { host: "127.0.0.1" } });
      const response = await route.GET(request, { params: Promise.resolve({ ...params, ...more }) });
      const body = await response.text();
      if (!response.ok) throw new Error(`${url}: ${body}`);
    },
  });
  return [
    caller(model, ""),
    caller(drift, "drift"),
    caller(predictions, "predictions"),
    caller(performanceRoute, "performance"),
    caller(alerts, "alerts"),
    caller(importance, "importance"),
    caller(confidence, "confidence"),
    caller(feature, "features/number_1", { feature: "number_1" }),
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}
