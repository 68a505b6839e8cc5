/**
 * Peak memory of a process that reads a reference set of 1,000,000 rows x 50 columns and stores it, by format, each
 * in a process of its own.
 */
import { type StdioOptions, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { putReference } from "@/lib/ingest/reference/put-reference";
import { createModel } from "@/lib/registry/create-model";
import { startPostgres } from "@/scripts/start/postgres";
import { printRow } from "./print-row";
import { randomFrom } from "./sample-columns";

const columns = 50;
const dayMs = 86_400_000;
const contentTypes = { csv: "text/csv", ndjson: "application/x-ndjson" };
type Format = keyof typeof contentTypes;

const [part, format = "csv", rowsText = "1000000"] = process.argv.slice(2);
const rows = Number(rowsText);
if (part === "make") await pipeline(Readable.from(lines(format as Format)), process.stdout);
else if (part === "take") await upload(format as Format);
else await runEachFormat();

async function runEachFormat(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "plumbline-reference-"));
  const postgres = await startPostgres({ home });
  try {
    await migrate(postgres.url());
    for (const each of Object.keys(contentTypes)) {
      const env = { ...process.env, DATABASE_URL: postgres.url(), PLUMBLINE_HOME: home };
      const start = (what: string, stdio: StdioOptions) => {
        const script = fileURLToPath(import.meta.url);
        return spawn(process.execPath, [...process.execArgv, script, what, each, rowsText], { env, stdio });
      };
      // Whoever makes the rows is another process: it is not the one that is measured.
      const maker = start("make", ["ignore", "pipe", "inherit"]);
      const taker = start("take", [maker.stdout, "inherit", "inherit"]);
      maker.stdout?.destroy();
      const code = await new Promise((ended) => taker.once("close", ended));
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function upload(as: Format): Promise<void> {
  const db = createDatabase(process.env.DATABASE_URL ?? "");
  const ctx = { db, actor: { kind: "local" }, now: new Date(), requestId: randomUUID() } as const;
  const name = `upload-${as}`;
  await createModel(ctx, { name, task: "binary" });
  const start = performance.now();
  const request = new Request("http://127.0.0.1/", {
    method: "PUT",
    headers: { "content-type": contentTypes[as] },
    body: Readable.toWeb(process.stdin),
    duplex: "half",
  } as RequestInit);
  const answer = await putReference(ctx, { model: name, version: "1", request });
  const seconds = (performance.now() - start) / 1000;
  if (answer.rows !== rows) throw new Error(`${answer.rows} of ${rows} rows were stored`);
  printRow({
    what:
      `reference set of ${rows.toLocaleString("en")} rows x ${columns} columns as ${as} in ${seconds.toFixed(0)} s ` +
      `(${Math.round(rows / seconds).toLocaleString("en")} rows/s): peak memory of the process`,
    measured: process.resourceUsage().maxRSS / 1024,
    limit: 512,
    unit: "MB",
    must: "stay below",
  });
  await db.prisma.$disconnect();
  await db.pool.end();
}

/** Every tenth column holds one of 200 categories, the others numbers with 2 % missing. */
function* lines(as: Format): Generator<Buffer> {
  const random = randomFrom(50);
  const names = Array.from(
    { length: columns },
    (_, column) => `${column % 10 === 9 ? "category" : "number"}_${column}`,
  );
  const start = Date.UTC(2026, 0, 1);
  const value = (column: number) => {
    if (column % 10 === 9) return `c${Math.floor(random() ** 3 * 200)}`;
    return random() < 0.02 ? null : Math.round(1e7 * (random() - 0.5)) / 1e4;
  };
  if (as === "csv") yield Buffer.from(`timestamp,prediction,label,${names.join(",")}\n`);
  let text = "";
  for (let row = 0; row < rows; row++) {
    const timestamp = new Date(start + Math.floor((row * 45 * dayMs) / rows)).toISOString();
    const prediction = Math.round(1e6 * random()) / 1e6;
    const label = random() < prediction ? 1 : 0;
    const values = names.map((_, column) => value(column));
    text +=
      as === "csv"
        ? `${timestamp},${prediction},${label},${values.map((each) => each ?? "").join(",")}\n`
        : `${JSON.stringify({ timestamp, prediction, label, features: Object.fromEntries(names.map((name, column) => [name, values[column]])) })}\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}
