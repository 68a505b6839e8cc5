import { expect, test } from "vitest";
import { buildReference } from "@/benchmarks/false-alarms/build-reference";
import { evaluateStream } from "@/benchmarks/false-alarms/evaluate-stream";
import { model as benchmarkModel } from "@/benchmarks/false-alarms/flight-model";
import type { FlightRows } from "@/benchmarks/false-alarms/flight-rows";
import type { LoggedRow } from "@/benchmarks/false-alarms/logged-row";
import { randomOf } from "@/benchmarks/false-alarms/random";
import { firstHour, type Pool, shuffledReference, shuffledStream } from "@/benchmarks/false-alarms/streams";
import { weekProfile } from "@/benchmarks/false-alarms/week-profile";
import { evaluateHours } from "@/lib/alerts/evaluate-hours";
import { hourMs } from "@/lib/ingest/counters";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import { putReference } from "@/lib/ingest/reference/put-reference";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext } from "../../support/database";

const weeks = 2;

/** Nine weeks of made-up flights: their hours, distances and airports vary. */
function makePool(): Pool {
  const random = randomOf(1);
  const count = 4000;
  const pick = (below: number) => () => Math.floor(below * random());
  const from = (firstHour - 9 * 168) * 60;
  const flights: FlightRows = {
    departure: Int32Array.from({ length: count }, (_, place) =>
      Math.floor(from + (place * 9 * 168 * 60) / count),
    ),
    hour: Uint8Array.from({ length: count }, pick(24)),
    dayOfWeek: Uint8Array.from({ length: count }, pick(7)),
    delay: Int16Array.from({ length: count }, pick(90)),
    distance: Int16Array.from({ length: count }, pick(2000)),
    origin: Uint8Array.from({ length: count }, pick(4)),
    destination: Uint8Array.from({ length: count }, pick(4)),
    score: Float64Array.from({ length: count }, () => Math.round(10_000 * random()) / 10_000),
    airports: ["ATL", "DFW", "JFK", "ORD"],
  };
  const span = { from: 0, to: count };
  return { flights, span, profile: weekProfile(flights, span, benchmarkModel.timeZone) };
}

const logged = ({ atMs, features, score }: LoggedRow) => ({
  timestamp: new Date(atMs).toISOString(),
  features,
  prediction: score,
});

test("the benchmark's evaluations from memory are the worker's from the database", async () => {
  const pool = makePool();
  const ctx = await createTestContext({ now: new Date((firstHour + weeks * 168) * hourMs) });
  const name = "flights";
  const { timeZone, columns } = benchmarkModel;
  const features = columns.filter(({ role }) => role === "feature");
  await createModel(ctx, {
    name,
    task: "binary",
    timeZone,
    columns: features.map((column) => ({ name: column.name, kind: column.kind })),
  });
  const referenceRows = shuffledReference(pool, 3000, randomOf(2));
  for (const row of referenceRows.slice(0, 200)) row.features.distance = null;
  const body = referenceRows.map((row) => JSON.stringify(logged(row))).join("\n");
  const headers = { "Content-Type": "application/x-ndjson" };
  const request = new Request("http://127.0.0.1/", { method: "PUT", headers, body });
  await putReference(ctx, { model: name, version: "1", request });
  const stream = (week: number) => shuffledStream(pool, 300, randomOf(3, week))(week);
  for (let week = 0; week < weeks; week++) {
    const rows = stream(week).map((row, index) => ({
      value: { id: `${week}-${index}`, version: "1", ...logged(row) },
    }));
    const { accepted } = await recordPredictions(ctx, { model: name, rows });
    expect(accepted).toBe(rows.length);
  }

  const model = await loadModel(ctx.db.pool, name);
  const version = model.versions[0]!;
  const stored = await loadReference(ctx.db.pool, version.activeReferenceId ?? 0);
  const built = await buildReference(referenceRows);
  expect([...built.columns.values()]).toEqual([...stored.columns.values()]);
  expect(built.stratumOfRow).toEqual(stored.stratumOfRow);
  expect(built.strata).toEqual(stored.strata);

  const [after, until] = [firstHour + 150, firstHour + 310];
  const worker = await evaluateHours(ctx.db.pool, model, version, after, until);
  const fromMemory = [...evaluateStream(built, stream, { firstHour, after, until })];
  expect(fromMemory.map(({ at }) => at)).toEqual(worker.map(({ at }) => at));
  expect(fromMemory.map((each) => each.columns)).toEqual(worker.map(({ result }) => result.columns));
  expect(
    worker.some(({ result }) =>
      result.columns.distance!.missing.some(({ currentShare }) => currentShare === 0),
    ),
  ).toBe(true);
});
