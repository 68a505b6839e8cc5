import type { Context } from "@/lib/context";
import type { Delivery, NewChannel } from "@/lib/contracts/channels";
import { createChannel } from "@/lib/delivery/create-channel";
import { listDeliveries } from "@/lib/delivery/list-deliveries";
import { createModel } from "@/lib/registry/create-model";
import { createTestContext } from "@/tests/support/database";

/** What settings these tests need, before any of them is read. */
export function prepareSettings(smtpUrl?: string): void {
  process.env.PLUMBLINE_AUTH_SECRET = "a secret that signs cookies in tests";
  process.env.PLUMBLINE_WEBHOOK_HOSTS = "127.0.0.1";
  process.env.PLUMBLINE_PUBLIC_URL = "https://plumbline.example.org/";
  if (smtpUrl) {
    process.env.SMTP_URL = smtpUrl;
    process.env.SMTP_FROM = "Plumbline <plumbline@example.org>";
  }
}

export const createWorld = () => createTestContext({ now: new Date("2026-06-15T12:00:00Z") });

export const after = (ctx: Context, seconds: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + 1000 * seconds),
});

export const addChannel = async (
  ctx: Context,
  channel: Pick<NewChannel, "name" | "kind"> & Partial<NewChannel>,
) => {
  const defaults = {
    models: [],
    leastSeverity: "warning" as const,
    groupWaitS: 0,
    groupIntervalS: 300,
    enabled: true,
  };
  return (await createChannel(ctx, { ...defaults, ...channel })).channel;
};

/** A model with one version, and alerts of it that lean since an hour ago. */
export async function addModel(
  ctx: Context,
  name: string,
): Promise<
  (
    columns: readonly string[],
    more?: {
      readonly severity?: string;
    },
  ) => Promise<number[]>
> {
  await createModel(ctx, { name, task: "binary" } as Parameters<typeof createModel>[1]);
  const { pool } = ctx.db;
  await pool.query("INSERT INTO version (model_id, name) SELECT id, '7' FROM model WHERE name = $1", [name]);
  return async (columns, { severity = "warning" } = {}) => {
    const { rows } = await pool.query<{ id: number }>(
      `INSERT INTO alert (model_id, version_id, rule, column_name, severity, opened_at, last_at, value, threshold, headline, detail)
       SELECT v.model_id, v.id, 'drift', c, $2, $3, $4, 0.412, 0.1, c || ' drifted',
         'D 0.412 over 24 h on 1,204 rows, floor 0.1'
       FROM version v JOIN model m ON m.id = v.model_id, unnest($5::text[]) AS c WHERE m.name = $1 RETURNING id`,
      [name, severity, new Date(ctx.now.getTime() - 3_600_000), ctx.now, columns],
    );
    return rows.map(({ id }) => id);
  };
}

type Lists = Partial<
  Record<"fired" | "reopened" | "cleared" | "acknowledged" | "resolved", readonly number[]>
>;

/** What an evaluation writes when alerts have changed. */
export async function changeAlerts(ctx: Context, model: string, lists: Lists, at = ctx.now): Promise<void> {
  const { pool } = ctx.db;
  await pool.query(
    "UPDATE alert SET closed_at = $2, last_at = $2 WHERE first_id = ANY ($1) AND closed_at IS NULL",
    [lists.cleared ?? [], ctx.now],
  );
  await pool.query("UPDATE alert_work SET state = 'resolved', resolved_at = $2 WHERE alert_id = ANY ($1)", [
    lists.resolved ?? [],
    ctx.now,
  ]);
  // What fires again has a row of its own, and the number that people know.
  await pool.query(
    `INSERT INTO alert (model_id, version_id, rule, column_name, severity, opened_at, last_at, value, threshold, headline, detail, first_id)
     SELECT model_id, version_id, rule, column_name, severity, $2, $2, 0.618, threshold, headline, 'D 0.618 over 24 h', id
     FROM alert WHERE id = ANY ($1)`,
    [lists.reopened ?? [], ctx.now],
  );
  const none = { fired: [], reopened: [], cleared: [], acknowledged: [], resolved: [] };
  await ctx.db.pool.query("INSERT INTO outbox_event (at, topic, payload) VALUES ($1, 'alerts.changed', $2)", [
    ctx.now,
    { model, version: "7", at: at.toISOString(), ...none, ...lists },
  ]);
}

/** The deliveries of a channel, the oldest first. */
export const deliveriesOf = async (ctx: Context, channel: number): Promise<Delivery[]> =>
  (await listDeliveries(ctx, { channel })).deliveries.toReversed();
