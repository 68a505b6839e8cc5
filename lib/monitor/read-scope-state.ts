import "server-only";
import type { Pool } from "pg";
import { part } from "@/lib/ingest/counters";
import { headBytes, headOf } from "./body-head";
import { type CounterKey, referenceIdOf } from "./counter-key";

export interface ScopeState {
  readonly lastPredictionAt: Date | null;
  readonly evaluatedAt: Date | null;
  /** Whether the last evaluation had enough rows for any rule. */
  readonly judged: boolean;
  readonly rebuilding: { readonly done: number; readonly rows: number } | null;
}

interface StateRow {
  readonly evaluated_at: Date | null;
  readonly judged: boolean | null;
  readonly rebuilding: { done: number; rows: number } | null;
  readonly heads: Buffer[] | null;
}

/** What every answer says beside its figures: how fresh they are. */
export async function readScopeState(pool: Pool, key: CounterKey): Promise<ScopeState> {
  const ofScores = "model_id = $1 AND version_id = $2 AND reference_id = $3 AND part = $4 AND segment_id = 0";
  const { rows } = await pool.query<StateRow>({
    name: "read-scope-state",
    text: `
      SELECT
        (SELECT least(at, evaluated_at) FROM evaluation WHERE model_id = $1 AND version_id = $2
          ORDER BY at DESC LIMIT 1) AS evaluated_at,
        (SELECT (result #>> '{dataset,tested}')::int > 0
            OR coalesce((result #>> '{performance,labelled}')::int >= (result #>> '{performance,needed}')::int, false)
          FROM evaluation WHERE model_id = $1 AND version_id = $2 ORDER BY at DESC LIMIT 1) AS judged,
        (SELECT jsonb_build_object('done', rebuilt_rows, 'rows', rebuild_rows) FROM reference_set
          WHERE version_id = $2 AND status = 'building' ORDER BY id DESC LIMIT 1) AS rebuilding,
        (SELECT array_agg(substring(head FROM 1 FOR ${headBytes})) FROM (
          (SELECT body AS head FROM counter_rollup WHERE ${ofScores} AND grain = 0 ORDER BY start DESC LIMIT 1)
          UNION ALL
          (SELECT body FROM counter_delta WHERE ${ofScores}
            AND hour = (SELECT max(hour) FROM counter_delta WHERE ${ofScores}))
        ) AS newest) AS heads`,
    values: [key.model.id, key.version.id, referenceIdOf(key), part.scores],
  });
  const state = rows[0];
  const lastMs = Math.max(0, ...(state?.heads ?? []).map((head) => headOf(head).lastMs));
  return {
    lastPredictionAt: lastMs > 0 ? new Date(lastMs) : null,
    evaluatedAt: state?.evaluated_at ?? null,
    judged: state?.judged ?? false,
    rebuilding: state?.rebuilding ?? null,
  };
}
