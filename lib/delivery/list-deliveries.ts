import "server-only";
import type { Pool } from "pg";
import type { Context } from "@/lib/context";
import type {
  ChannelKind,
  DeliveriesAnswer,
  DeliveriesQuery,
  Delivery,
  DeliveryAttempt,
  DeliveryState,
} from "@/lib/contracts/channels";
import { AppError } from "@/lib/errors";
import { linesOf } from "./alert-message";
import type { Message } from "./message";

const listed = 200;

interface DeliveryRow {
  readonly id: string;
  readonly channel: { readonly id: number; readonly name: string; readonly kind: ChannelKind };
  readonly alerts: readonly number[];
  readonly message: Message;
  readonly state: DeliveryState;
  readonly note: string;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly sentAt: Date | null;
  readonly createdAt: Date;
  readonly log: readonly DeliveryAttempt[];
}

const deliveriesFrom = `SELECT d.id, jsonb_build_object('id', c.id, 'name', c.name, 'kind', c.kind) AS channel,
    d.alert_ids AS alerts, d.message, d.state, d.note, d.attempts, d.next_at AS "nextAt", d.sent_at AS "sentAt",
    d.created_at AS "createdAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'status', t.status, 'outcome', t.outcome,
       'answer', t.answer, 'ms', t.ms) ORDER BY t.id), '[]') FROM delivery_attempt t WHERE t.delivery_id = d.id) AS log
  FROM delivery d JOIN channel c ON c.id = d.channel_id`;

/** What was told or is to be, the newest first. */
export async function listDeliveries({ db }: Context, query: DeliveriesQuery): Promise<DeliveriesAnswer> {
  const { rows } = await db.pool.query<DeliveryRow>(
    `${deliveriesFrom} WHERE ($1::int IS NULL OR d.channel_id = $1) AND ($2::int IS NULL OR d.alert_ids @> ARRAY[$2::int])
       AND ($3::text IS NULL OR d.state = $3)
     ORDER BY d.created_at DESC, d.outbox_id DESC NULLS LAST, d.id LIMIT ${listed}`,
    [query.channel ?? null, query.alert ?? null, query.state ?? null],
  );
  return { deliveries: rows.map(describe) };
}

/** The delivery of that id, or an `unknown_delivery` error. */
export async function loadDelivery(pool: Pool, id: string): Promise<Delivery> {
  const { rows } = await pool.query<DeliveryRow>(`${deliveriesFrom} WHERE d.id = $1`, [id]);
  if (rows[0]) return describe(rows[0]);
  throw unknownDelivery(id);
}

export const unknownDelivery = (id: string) =>
  new AppError("unknown_delivery", `There is no delivery ${id}.`, [
    { name: "id", reason: "no delivery has it" },
  ]);

const describe = ({ message, nextAt, sentAt, createdAt, log, alerts, ...row }: DeliveryRow): Delivery => ({
  ...row,
  alerts: [...alerts],
  reason: message.reason,
  title: message.title,
  lines: [...linesOf(message)],
  nextAt: row.state === "waiting" ? nextAt.toISOString() : null,
  sentAt: sentAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  log: log.map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() })),
});
