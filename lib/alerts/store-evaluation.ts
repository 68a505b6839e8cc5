import "server-only";
import type { PoolClient } from "pg";
import type { Severity } from "@/lib/contracts/alerts";
import { hourMs } from "@/lib/ingest/counters";
import type { EvaluationResult } from "./evaluation-result";
import { nextState, type OpenAlert } from "./next-state";
import { openAlert } from "./open-alert";
import type { Signal } from "./signal";
import { signalsOf } from "./signals-of";
import { clearWork } from "./work/clear-work";
import { tellChanges } from "./work/tell-changes";

export interface Evaluated {
  readonly modelId: number;
  readonly versionId: number;
  /** End of the windows. */
  readonly at: Date;
  readonly policy: string;
  readonly result: EvaluationResult;
  readonly durationMs: number;
}

type OpenAlerts = Map<string, OpenAlert & { readonly firstId: number; readonly severity: Severity }>;
const keyOf = (rule: string, column: string) => `${rule}\n${column}`;

/** Stores evaluations in the order of their time and moves the alerts along, in the caller's transaction. */
export async function storeEvaluations(
  client: PoolClient,
  evaluations: readonly Evaluated[],
  now: Date,
): Promise<void> {
  const first = evaluations[0];
  if (!first) return;
  await client.query(
    `INSERT INTO evaluation (model_id, version_id, at, policy, result, duration_ms, evaluated_at)
     SELECT $1, $2, t.at, t.policy, t.result, t.duration_ms, $3
     FROM unnest($4::timestamptz[], $5::text[], $6::jsonb[], $7::int[]) AS t (at, policy, result, duration_ms)
     ON CONFLICT (model_id, version_id, at) DO UPDATE SET policy = excluded.policy, result = excluded.result,
       duration_ms = excluded.duration_ms, evaluated_at = excluded.evaluated_at`,
    [
      first.modelId,
      first.versionId,
      now,
      evaluations.map(({ at }) => at.toISOString()),
      evaluations.map(({ policy }) => policy),
      evaluations.map(({ result }) => JSON.stringify(result)),
      evaluations.map(({ durationMs }) => durationMs),
    ],
  );
  const open = await readOpen(client, first.modelId, first.versionId);
  for (const evaluation of evaluations) {
    const changes: Changes = { fired: [], reopened: [], cleared: [] };
    for (const signal of signalsOf(evaluation.result)) {
      await step(client, evaluation, signal, { open, changes, now });
    }
    await tell(client, evaluation, changes, now);
  }
}

type Changes = Record<"fired" | "reopened" | "cleared", number[]>;

/** What is older is found by a worker that catches up, or with late rows. */
const freshMs = 6 * hourMs;

/** Every change is an event, however old: what is still news is decided by who delivers it. */
async function tell(
  client: PoolClient,
  { modelId, versionId, at }: Evaluated,
  changes: Changes,
  now: Date,
): Promise<void> {
  const ids = [...changes.fired, ...changes.reopened, ...changes.cleared];
  if (ids.length === 0) return;
  const { rows } = await client.query<{ model: string; version: string }>(
    "SELECT m.name AS model, v.name AS version FROM model m JOIN version v ON v.id = $2 WHERE m.id = $1",
    [modelId, versionId],
  );
  await tellChanges(client, now, { ...rows[0]!, at }, changes);
  const since = new Date(now.getTime() - freshMs);
  await client.query("UPDATE alert SET told = true WHERE first_id = ANY ($1) AND ($2 OR last_at > $3)", [
    ids,
    at > since,
    since,
  ]);
}

async function readOpen(client: PoolClient, modelId: number, versionId: number): Promise<OpenAlerts> {
  const { rows } = await client.query<{
    id: number;
    rule: string;
    column_name: string;
    quiet: number;
    last_at: Date;
    first_id: number;
    severity: Severity;
  }>(
    `SELECT id, rule, column_name, quiet, last_at, first_id, severity FROM alert
     WHERE model_id = $1 AND version_id = $2 AND closed_at IS NULL FOR UPDATE`,
    [modelId, versionId],
  );
  return new Map(
    rows.map((row) => [
      keyOf(row.rule, row.column_name),
      { id: row.id, quiet: row.quiet, lastAt: row.last_at, firstId: row.first_id, severity: row.severity },
    ]),
  );
}

interface Stepping {
  readonly open: OpenAlerts;
  readonly changes: Changes;
  readonly now: Date;
}

async function step(
  client: PoolClient,
  evaluated: Evaluated,
  signal: Signal,
  { open, changes, now }: Stepping,
): Promise<void> {
  const key = keyOf(signal.rule, signal.column);
  const before = open.get(key) ?? null;
  const next = nextState(before, signal, evaluated.at);
  const { value, threshold, headline, detail, severity } = signal;
  // An evaluation on demand ends with the hour under way: nothing happens later than now.
  const moment = evaluated.at < now ? evaluated.at : now;
  if (next.kind === "open") {
    const opened = await openAlert(client, evaluated, signal, moment);
    open.set(key, { id: opened.id, quiet: 0, lastAt: moment, firstId: opened.firstId, severity });
    if (opened.awake) changes[opened.again ? "reopened" : "fired"].push(opened.firstId);
  } else if (next.kind === "keep" && before) {
    const firing = signal.state === "firing";
    await client.query(
      `UPDATE alert SET quiet = $2, last_at = $3, value = CASE WHEN $4 THEN $5::float8 ELSE value END,
         threshold = CASE WHEN $4 THEN $6::float8 ELSE threshold END,
         headline = CASE WHEN $4 THEN $7 ELSE headline END, detail = CASE WHEN $4 THEN $8 ELSE detail END
       WHERE id = $1`,
      [next.id, next.quiet, moment, firing, value, threshold, headline, detail],
    );
    open.set(key, { ...before, quiet: next.quiet, lastAt: moment });
  } else if (next.kind === "close" && before) {
    await client.query("UPDATE alert SET closed_at = $2, last_at = $2 WHERE id = $1", [next.id, moment]);
    open.delete(key);
    if (await clearWork(client, before.firstId, moment)) changes.cleared.push(before.firstId);
  }
}
