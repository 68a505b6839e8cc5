/**
 * Durable and counted ingest through HTTP against COPY of the same rows into a bare table of the same database.
 * Both run in turn, five times each; the row shows the median ratio.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { startPostgres } from "@/scripts/start/postgres";
import { startProduct } from "@/tests/support/product";
import { printRow } from "./print-row";
import { randomFrom } from "./sample-columns";

const batchRows = 1000;
const batches = 60;
const rounds = 5;
const concurrency = 4;
const columns = Array.from({ length: 20 }, (_, index) => `feature_${index}`);
const random = randomFrom(20);

const features = () =>
  Object.fromEntries(columns.map((column) => [column, Math.round(1e6 * random()) / 1e4]));

interface BenchmarkRow {
  readonly id: string;
  readonly features: Record<string, number>;
}

const makeRows = (): BenchmarkRow[] =>
  Array.from({ length: batches * batchRows }, () => ({ id: randomUUID(), features: features() }));

const home = await mkdtemp(join(tmpdir(), "plumbline-ingest-"));
const postgres = await startPostgres({ home });
const product = await startProduct({ DATABASE_URL: postgres.url() });
const client = new Client({ connectionString: postgres.url() });
await client.connect();
try {
  await prepare(product.url);
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const rows = makeRows();
    const copied = await copyRate(client, rows);
    const ingested = await ingestRate(product.url, rows);
    ratios.push(ingested / copied);
    rates.push(ingested);
    console.log(`round ${round + 1}: HTTP ${Math.round(ingested)} rows/s, COPY ${Math.round(copied)} rows/s`);
  }
  printRow({
    what: `ingest through HTTP, batches of ${batchRows} rows x ${columns.length}, against COPY of the same rows (median of ${rounds}; HTTP ${Math.round(median(rates))} rows/s)`,
    measured: median(ratios),
    limit: 0.3,
    unit: "of COPY",
    must: "reach",
  });
} finally {
  await client.end();
  await product.remove();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

async function prepare(url: string): Promise<void> {
  await send(`${url}/api/v1/models`, "POST", {
    name: "bench",
    task: "regression",
    columns: columns.map((name) => ({ name, kind: "numeric" })),
  });
  const rows = Array.from({ length: 10_000 }, () => ({ features: features(), prediction: random() }));
  await send(`${url}/api/v1/models/bench/versions/1/reference`, "PUT", rows);
  await client.query("CREATE TABLE copied (id uuid PRIMARY KEY, features jsonb NOT NULL)");
  await ingestRate(url, makeRows().slice(0, 5 * batchRows));
}

async function ingestRate(url: string, rows: readonly BenchmarkRow[]): Promise<number> {
  const timestamp = new Date(Date.now() - 30_000).toISOString();
  const bodies: string[] = [];
  for (let from = 0; from < rows.length; from += batchRows) {
    const batch = rows
      .slice(from, from + batchRows)
      .map((row) => ({ ...row, timestamp, version: "1", prediction: 0.5 }));
    bodies.push(JSON.stringify(batch));
  }
  const began = performance.now();
  const post = async () => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const answer = await sendText(`${url}/api/v1/models/bench/predictions`, "POST", body);
      const { accepted } = (answer as { data: { accepted: number } }).data;
      if (accepted !== batchRows) throw new Error(`only ${accepted} of ${batchRows} rows were accepted`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, post));
  return rows.length / ((performance.now() - began) / 1000);
}

async function copyRate(database: Client, rows: readonly BenchmarkRow[]): Promise<number> {
  const chunks: string[] = [];
  for (let from = 0; from < rows.length; from += batchRows) {
    const lines = rows
      .slice(from, from + batchRows)
      .map(({ id, features: of }) => `${id}\t${JSON.stringify(of)}\n`);
    chunks.push(lines.join(""));
  }
  const began = performance.now();
  await pipeline(Readable.from(chunks), database.query(copyFrom("COPY copied (id, features) FROM STDIN")));
  return rows.length / ((performance.now() - began) / 1000);
}

function send(url: string, method: string, body: unknown): Promise<unknown> {
  return sendText(url, method, JSON.stringify(body));
}

async function sendText(url: string, method: string, body: string): Promise<unknown> {
  const response = await fetch(url, { method, headers: { "Content-Type": "application/json" }, body });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(answer)}`);
  return answer;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]!;
}
