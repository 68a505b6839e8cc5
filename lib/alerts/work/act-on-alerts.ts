import "server-only";
import type { PoolClient } from "pg";
import { nameOfActor } from "@/lib/audit/actor-name";
import { recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { AlertAction, AlertActionAnswer } from "@/lib/contracts/alert-work";
import type { Severity } from "@/lib/contracts/alerts";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { addAlertEvent, lockWork, moveWork } from "./move-work";
import type { Assignee, WorkEvent } from "./next-work";
import { tellChanges } from "./tell-changes";

interface Named {
  readonly id: number;
  readonly model: string;
  readonly version: string;
  readonly severity: Severity;
}

/**
 * What somebody does about alerts, each by itself: one that the action makes no sense for is told, and the others are
 * done. All of it is in the audit, and others are told of what was taken up or settled.
 */
export async function actOnAlerts(ctx: Context, action: AlertAction): Promise<AlertActionAnswer> {
  return transaction(ctx.db.pool, async (client) => {
    const alerts = await readNamed(client, action.alerts);
    const assignee = action.action === "assign" ? await readAssignee(client, ctx, action.person) : null;
    const changed: Named[] = [];
    const refused: AlertActionAnswer["refused"] = [];
    for (const alert of alerts) {
      const reason = await act(client, ctx, action, alert, assignee);
      if (reason === null) changed.push(alert);
      else refused.push({ alert: alert.id, reason });
    }
    if (changed.length > 0) await tell(client, ctx, action, changed);
    return { changed: changed.map(({ id }) => id), refused };
  });
}

/** Whichever of its times somebody names, the alert is the first of them. In the order of ids, so that two never wait for each other. */
async function readNamed(client: PoolClient, ids: readonly number[]): Promise<Named[]> {
  const { rows } = await client.query<Named & { asked: number[] }>(
    `SELECT a.first_id AS id, m.name AS model, v.name AS version, max(a.severity) AS severity, array_agg(a.id) AS asked
     FROM alert a JOIN model m ON m.id = a.model_id JOIN version v ON v.id = a.version_id
     WHERE a.id = ANY ($1) GROUP BY a.first_id, m.name, v.name ORDER BY a.first_id`,
    [ids],
  );
  const found = new Set(rows.flatMap(({ asked }) => asked));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw new AppError("unknown_alert", `There is no alert ${missing.join(", ")}.`);
  return rows.map(({ asked: _, ...named }) => named);
}

async function readAssignee(
  client: PoolClient,
  { actor }: Context,
  person: string | null,
): Promise<Assignee | null> {
  if (person === null) return null;
  if (person === "me") return assigneeOf(nameOfActor(actor));
  const { rows } = await client.query<Assignee>(`SELECT id, name FROM "user" WHERE id = $1`, [person]);
  if (!rows[0]) throw new AppError("unknown_person", `There is no person ${person}.`);
  return rows[0];
}

const assigneeOf = ({ id, kind, name }: ReturnType<typeof nameOfActor>): Assignee => ({
  id: id || kind,
  name,
});

async function act(
  client: PoolClient,
  ctx: Context,
  action: AlertAction,
  { id, severity }: Named,
  assignee: Assignee | null,
): Promise<string | null> {
  const work = await lockWork(client, id);
  if (!work) return "it is gone";
  const actor = nameOfActor(ctx.actor);
  const said = { at: ctx.now, actor, note: action.note };
  if (action.action === "comment") {
    await addAlertEvent(client, id, "comment", said);
    return null;
  }
  const event = eventOf(ctx, action, severity, assignee);
  const detail = detailOf(event);
  const moved = await moveWork(client, id, work, event, { ...said, detail });
  return moved ? null : `it is ${work.state}`;
}

function eventOf(
  ctx: Context,
  action: Exclude<AlertAction, { action: "comment" }>,
  severity: Severity,
  assignee: Assignee | null,
): WorkEvent {
  switch (action.action) {
    case "acknowledge":
      return { kind: "acknowledge", by: assigneeOf(nameOfActor(ctx.actor)) };
    case "assign":
      return { kind: "assign", to: assignee };
    case "snooze":
      return { kind: "snooze", until: new Date(ctx.now.getTime() + action.minutes * 60_000), severity };
    case "resolve":
      return { kind: "resolve", cause: action.cause };
    default:
      return { kind: action.action };
  }
}

function detailOf(event: WorkEvent): object {
  switch (event.kind) {
    case "assign":
      return { assignee: event.to };
    case "snooze":
      return { until: event.until.toISOString() };
    case "resolve":
      return { cause: event.cause };
    default:
      return {};
  }
}

/** Receivers that keep a state of their own hear when an alert is taken up or settled; the rest is between people here. */
async function tell(
  client: PoolClient,
  ctx: Context,
  action: AlertAction,
  changed: readonly Named[],
): Promise<void> {
  const ids = changed.map(({ id }) => id);
  await recordChange(client, ctx, {
    action: `alert.${action.action}`,
    resource: ids.length === 1 ? `alert/${ids[0]}` : "alerts",
    after: { ...action, alerts: ids },
  });
  if (action.action !== "acknowledge" && action.action !== "resolve") return;
  const list = action.action === "acknowledge" ? "acknowledged" : "resolved";
  const versions = new Map(changed.map((alert) => [`${alert.model}\n${alert.version}`, alert]));
  for (const { model, version } of versions.values()) {
    const ofVersion = changed.filter((alert) => alert.model === model && alert.version === version);
    const ids = ofVersion.map(({ id }) => id);
    await tellChanges(client, ctx.now, { model, version, at: ctx.now }, { [list]: ids });
  }
}
