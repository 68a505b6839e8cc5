/**
 * Two versions on 1,000,000 labelled rows that both predicted, under ids in no order, in three segments: every metric with
 * its interval, the median of seven, and the peak memory of the process.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePaired } from "@/lib/compare/compare-paired";
import type { Context } from "@/lib/context";
import { createDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { startPostgres } from "@/scripts/start/postgres";
import { printRow } from "./print-row";

const pairs = Number(process.argv[2] ?? 1_000_000);
const turns = 7;
const from = new Date("2026-06-08T00:00:00Z");
const to = new Date("2026-06-15T00:00:00Z");

const home = await mkdtemp(join(tmpdir(), "plumbline-compare-"));
const postgres = await startPostgres({ home });
process.env.DATABASE_URL = postgres.url();
process.env.PLUMBLINE_HOME = home;
try {
  await migrate(postgres.url());
  const db = createDatabase(postgres.url());
  const ctx: Context = { db, actor: { kind: "local" }, now: to, requestId: randomUUID() };
  await seed(ctx);
  const model = await loadModel(db.pool, "paired");
  const [champion, challenger] = [model.versions[0]!, model.versions[1]!];
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    const { rows } = await comparePaired(db.pool, model, { champion, challenger, from, to });
    times.push((performance.now() - start) / 1000);
    if (rows !== pairs) throw new Error(`${rows} of ${pairs} pairs were read`);
  }
  printRow({
    what: `two versions compared on ${pairs.toLocaleString("en")} labelled pairs`,
    measured: times.sort((left, right) => left - right)[Math.floor(turns / 2)]!,
    limit: 5,
    unit: "s",
    must: "stay below",
  });
  printRow({
    what: "peak memory of the process that does it",
    measured: process.resourceUsage().maxRSS / 1024,
    limit: 512,
    unit: "MB",
    must: "stay below",
  });
  await db.prisma.$disconnect();
  await db.pool.end();
} finally {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}

/** Versions and segments are made as ingest makes them, by a few rows before the window; the pairs come in bulk. */
async function seed(ctx: Context): Promise<void> {
  await createModel(ctx, {
    name: "paired",
    task: "binary",
    columns: [{ name: "plan", kind: "categorical" }],
    segments: [{ column: "plan" }],
  });
  for (const version of ["1", "2"]) {
    const rows = ["basic", "plus", "team"].map((plan) => ({
      value: { version, timestamp: "2026-06-01T00:00:00Z", features: { plan }, prediction: 0.5 },
    }));
    await recordPredictions(ctx, { model: "paired", rows });
  }
  const { pool } = ctx.db;
  await pool.query(
    `INSERT INTO prediction_identity (model_id, prediction_id, version_id, at, batch_id, content_hash, score, segments)
     SELECT v.model_id, md5(i::text), v.id, $1::timestamptz + i * ($2::timestamptz - $1::timestamptz) / ($3::int + 1), 1, 1,
       random(), ARRAY[1 + i % 3]
     FROM generate_series(1, $3::int) i, version v`,
    [from.toISOString(), to.toISOString(), pairs],
  );
  await pool.query(
    `INSERT INTO label (model_id, prediction_id, value, at, received_at)
     SELECT m.id, md5(i::text), (random() < 0.3)::int, now(), now() FROM generate_series(1, $1::int) i, model m`,
    [pairs],
  );
  await pool.query("VACUUM ANALYZE");
}
