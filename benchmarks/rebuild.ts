/**
 * Counting 1,000,000 stored predictions x 20 features, half of them labelled, against a new reference set: rows a
 * second, and the peak memory of a process that does nothing else.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "@/lib/context";
import { createDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { rebuildCounters } from "@/lib/ingest/rebuild-counters";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { startPostgres } from "@/scripts/start/postgres";
import { createBusyModel, makeRows, sendReference } from "./busy-model";
import { printRow } from "./print-row";

const days = 8;
const batchRows = 10_000;
const spanMs = days * 86_400_000;

const [part, rowsText = "1000000"] = process.argv.slice(2);
const total = Number(rowsText);
if (part === "rebuild") await withContext(rebuild);
else await prepare();

async function prepare(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "plumbline-rebuild-"));
  const postgres = await startPostgres({ home });
  process.env.DATABASE_URL = postgres.url();
  process.env.PLUMBLINE_HOME = home;
  try {
    await migrate(postgres.url());
    await withContext(seed);
    // A process of its own: its memory is that of the rebuild.
    const args = [...process.execArgv, fileURLToPath(import.meta.url), "rebuild", rowsText];
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    if ((await new Promise((ended) => child.once("close", ended))) !== 0) process.exitCode = 1;
  } finally {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function withContext(work: (ctx: Context) => Promise<void>): Promise<void> {
  const db = createDatabase(process.env.DATABASE_URL ?? "");
  await work({ db, actor: { kind: "local" }, now: new Date(), requestId: randomUUID() });
  await db.prisma.$disconnect();
  await db.pool.end();
}

async function seed(ctx: Context): Promise<void> {
  const began = performance.now();
  await createBusyModel(ctx);
  for (let from = 0; from < total; from += batchRows) {
    const rows = makeRows(Math.min(batchRows, total - from), from).map(({ features, score }, index) => {
      const at = ctx.now.getTime() - spanMs * (1 - (from + index) / total);
      const timestamp = new Date(at).toISOString();
      return { value: { id: `p-${from + index}`, version: "1", timestamp, features, prediction: score } };
    });
    const labels = rows
      .filter((_, index) => index % 2 === 0)
      .map(({ value: { id, timestamp } }, index) => {
        return { value: { id, timestamp, label: index % 5 === 0 ? 1 : 0 } };
      });
    const { accepted } = await recordPredictions(ctx, { model: "busy", rows });
    if (accepted !== rows.length) throw new Error(`only ${accepted} of ${rows.length} rows were accepted`);
    await recordLabels(ctx, { model: "busy", rows: labels });
  }
  const { status } = await sendReference(ctx, 2);
  if (status !== "building") throw new Error(`the second reference set is ${status}`);
  console.log(`stored ${total} predictions in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

async function rebuild(ctx: Context): Promise<void> {
  const began = performance.now();
  const finished = await rebuildCounters(ctx);
  const seconds = (performance.now() - began) / 1000;
  if (finished !== 1) throw new Error("the reference set was not finished");
  const busy = process.cpuUsage();
  const what =
    `${total.toLocaleString("en")} stored predictions x 20 features against a new reference set ` +
    `in ${seconds.toFixed(0)} s (${((busy.user + busy.system) / 1e6).toFixed(0)} s of its own on a core)`;
  printRow({ what, measured: total / seconds, limit: 20_000, unit: "rows/s", must: "reach" });
  printRow({
    what: "peak memory of the process that does it",
    measured: process.resourceUsage().maxRSS / 1024,
    limit: 512,
    unit: "MB",
    must: "stay below",
  });
}
