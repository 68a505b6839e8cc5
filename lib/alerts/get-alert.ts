import "server-only";
import type { Pool } from "pg";
import type { Context } from "@/lib/context";
import type { AlertEvent } from "@/lib/contracts/alert-work";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import { AppError } from "@/lib/errors";
import { type ListedRow, listedColumns, listedFrom, listedOf } from "./alert-row";
import { readAlertSeries } from "./read-alert-series";
import { readBefore } from "./read-before";
import { readTrafficBefore } from "./read-traffic-before";
import { runbooks } from "./runbooks";

const togetherMs = 24 * 3_600_000;
const mostEarlier = 10;

/** One alert, by the id of any time that it fired. */
export async function getAlert(ctx: Context, id: number): Promise<AlertAnswer> {
  const { pool } = ctx.db;
  const { rows } = await pool.query<ListedRow & Subject>(
    `SELECT ${listedColumns}, a.model_id, a.version_id FROM ${listedFrom}
     WHERE w.alert_id = (SELECT first_id FROM alert WHERE id = $1)`,
    [id],
  );
  const row = rows[0];
  if (!row) throw new AppError("unknown_alert", `There is no alert ${id}.`);
  const [times, earlier, together, series, changes, traffic, events] = await Promise.all([
    readTimes(pool, row.alert_id),
    readEarlier(pool, row),
    readTogether(pool, row),
    readAlertSeries(pool, row, ctx.now),
    readBefore(pool, row),
    readTrafficBefore(pool, row),
    readEvents(pool, row.alert_id),
  ]);
  return {
    alert: listedOf(row),
    times,
    earlier,
    together,
    series,
    changes,
    traffic,
    runbook: [...runbooks[row.rule]],
    events,
  };
}

/** What is read about an alert is of one model's version. */
export interface Subject {
  readonly model_id: number;
  readonly version_id: number;
}

interface SpanRow {
  readonly opened_at: Date;
  readonly closed_at: Date | null;
}

const span = ({ opened_at, closed_at }: SpanRow) => ({
  from: opened_at.toISOString(),
  to: closed_at?.toISOString() ?? null,
});

async function readTimes(pool: Pool, alertId: number): Promise<AlertAnswer["times"]> {
  const { rows } = await pool.query<SpanRow>(
    "SELECT opened_at, closed_at FROM alert WHERE first_id = $1 ORDER BY opened_at DESC",
    [alertId],
  );
  return rows.map(span);
}

async function readEarlier(pool: Pool, row: ListedRow & Subject): Promise<AlertAnswer["earlier"]> {
  const { rows } = await pool.query<SpanRow & { alert_id: number; cause: string | null }>(
    `SELECT w.alert_id, a.opened_at, a.closed_at, w.cause FROM alert_work w JOIN alert a ON a.id = w.last_id
     WHERE a.version_id = $1 AND a.rule = $2 AND a.column_name = $3 AND w.alert_id <> $4 AND a.opened_at < $5
     ORDER BY a.opened_at DESC LIMIT ${mostEarlier}`,
    [row.version_id, row.rule, row.column_name, row.alert_id, row.opened_at],
  );
  return rows.map((each) => ({ alert: each.alert_id, ...span(each), cause: each.cause }));
}

async function readTogether(pool: Pool, row: ListedRow & Subject): Promise<AlertAnswer["together"]> {
  const { rows } = await pool.query<ListedRow>(
    `SELECT ${listedColumns} FROM ${listedFrom}
     WHERE a.version_id = $1 AND w.alert_id <> $2 AND a.opened_at BETWEEN $3 AND $4 ORDER BY a.opened_at, a.id`,
    [
      row.version_id,
      row.alert_id,
      new Date(row.opened_at.getTime() - togetherMs),
      new Date(row.opened_at.getTime() + togetherMs),
    ],
  );
  return rows.map(listedOf);
}

interface EventRow {
  readonly at: Date;
  readonly kind: AlertEvent["kind"];
  readonly actor: { readonly name: string } | null;
  readonly note: string;
  readonly detail: Record<string, unknown>;
}

async function readEvents(pool: Pool, alertId: number): Promise<AlertEvent[]> {
  const { rows } = await pool.query<EventRow>(
    "SELECT at, kind, actor, note, detail FROM alert_event WHERE alert_id = $1 ORDER BY id",
    [alertId],
  );
  return rows.map(({ at, kind, actor, note, detail }) => ({
    at: at.toISOString(),
    kind,
    actor: actor?.name ?? null,
    note,
    detail,
  }));
}
