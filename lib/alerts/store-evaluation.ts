import "server-only";
import type { PoolClient } from "pg";
import type { EvaluationResult } from "./evaluation-result";
import { nextState, type OpenAlert } from "./next-state";
import type { Signal } from "./signal";
import { signalsOf } from "./signals-of";

export interface Evaluated {
  readonly modelId: number;
  readonly versionId: number;
  /** End of the windows. */
  readonly at: Date;
  readonly policy: string;
  readonly result: EvaluationResult;
  readonly durationMs: number;
}

type OpenAlerts = Map<string, OpenAlert>;
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
    for (const signal of signalsOf(evaluation.result)) await step(client, evaluation, signal, open, now);
  }
}

async function readOpen(client: PoolClient, modelId: number, versionId: number): Promise<OpenAlerts> {
  const { rows } = await client.query<{
    id: number;
    rule: string;
    column_name: string;
    quiet: number;
    last_at: Date;
  }>(
    `SELECT id, rule, column_name, quiet, last_at FROM alert
     WHERE model_id = $1 AND version_id = $2 AND closed_at IS NULL FOR UPDATE`,
    [modelId, versionId],
  );
  return new Map(
    rows.map((row) => [
      keyOf(row.rule, row.column_name),
      { id: row.id, quiet: row.quiet, lastAt: row.last_at },
    ]),
  );
}

async function step(
  client: PoolClient,
  { modelId, versionId, at }: Evaluated,
  signal: Signal,
  open: OpenAlerts,
  now: Date,
): Promise<void> {
  const key = keyOf(signal.rule, signal.column);
  const next = nextState(open.get(key) ?? null, signal, at);
  const { value, threshold, headline, detail, severity } = signal;
  // An evaluation on demand ends with the hour under way: nothing happens later than now.
  const moment = at < now ? at : now;
  if (next.kind === "open") {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO alert (model_id, version_id, rule, column_name, severity, opened_at, last_at, value, threshold, headline, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        modelId,
        versionId,
        signal.rule,
        signal.column,
        severity,
        moment,
        moment,
        value,
        threshold,
        headline,
        detail,
      ],
    );
    open.set(key, { id: rows[0]!.id, quiet: 0, lastAt: moment });
  } else if (next.kind === "keep") {
    const firing = signal.state === "firing";
    await client.query(
      `UPDATE alert SET quiet = $2, last_at = $3, value = CASE WHEN $4 THEN $5::float8 ELSE value END,
         threshold = CASE WHEN $4 THEN $6::float8 ELSE threshold END,
         headline = CASE WHEN $4 THEN $7 ELSE headline END, detail = CASE WHEN $4 THEN $8 ELSE detail END
       WHERE id = $1`,
      [next.id, next.quiet, moment, firing, value, threshold, headline, detail],
    );
    open.set(key, { id: next.id, quiet: next.quiet, lastAt: moment });
  } else if (next.kind === "close") {
    await client.query("UPDATE alert SET closed_at = $2, last_at = $2 WHERE id = $1", [next.id, moment]);
    open.delete(key);
  }
}
