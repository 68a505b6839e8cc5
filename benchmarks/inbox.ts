/**
 * Ten thousand alerts that opened within an hour, over a hundred models: how soon the inbox, one alert and the noise
 * are answered over HTTP.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startPostgres } from "@/scripts/start/postgres";
import { startProduct } from "@/tests/support/product";
import { printRow } from "./print-row";

const models = 100;
const alertsOfModel = 100;
const rounds = 200;
const limitMs = 150;

const home = await mkdtemp(join(tmpdir(), "plumbline-inbox-"));
const postgres = await startPostgres({ home });
const product = await startProduct({ DATABASE_URL: postgres.url() });
try {
  const client = new Client({ connectionString: postgres.url() });
  await client.connect();
  await client.query(
    `INSERT INTO model (name, task, performance_metric, classes)
       SELECT 'model-' || i, 'binary', 'auc', '{}' FROM generate_series(1, $1) AS i`,
    [models],
  );
  await client.query("INSERT INTO version (model_id, name) SELECT id, '1' FROM model");
  await client.query(
    `INSERT INTO alert (model_id, version_id, rule, column_name, severity, opened_at, last_at, value, threshold, headline, detail)
       SELECT v.model_id, v.id, 'drift', 'column_' || i, CASE WHEN i % 10 = 0 THEN 'critical' ELSE 'warning' END,
         now() - make_interval(secs => i * 30), now(), 0.2, 0.1, 'column_' || i || ' drifted', 'D 0.2 over 24 h'
       FROM version v, generate_series(1, $1) AS i`,
    [alertsOfModel],
  );
  await client.query("INSERT INTO alert_event (alert_id, at, kind) SELECT id, opened_at, 'fired' FROM alert");
  await client.query("VACUUM ANALYZE");
  const { rows } = await client.query<{ id: number }>("SELECT max(id) AS id FROM alert");
  await client.end();
  await measure("the inbox", "/api/v1/alerts");
  await measure("the inbox of one model", "/api/v1/alerts?model=model-50&state=open");
  await measure("one alert", `/api/v1/alerts/${rows[0]?.id}`);
  await measure("the noise", "/api/v1/alerts/noise");
} finally {
  await product.remove();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

async function measure(what: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const response = await fetch(`${product.url}${path}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    times.push(performance.now() - began);
  }
  const p95 = times.toSorted((left, right) => left - right)[Math.floor(rounds * 0.95)] ?? Number.NaN;
  const alerts = (models * alertsOfModel).toLocaleString("en-US");
  printRow({
    what: `${what} of ${alerts} alerts, p95`,
    measured: p95,
    limit: limitMs,
    unit: "ms",
    must: "stay below",
  });
}
