import "server-only";
import type { Pool, PoolClient } from "pg";
import type { Severity } from "@/lib/contracts/alerts";
import type { Channel, ChannelKind } from "@/lib/contracts/channels";
import { AppError } from "@/lib/errors";

/** A channel as it is kept. */
export interface ChannelRecord {
  readonly id: number;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly settings: { readonly url?: string; readonly to?: readonly string[] };
  readonly secret: Buffer | null;
  readonly models: readonly string[];
  readonly leastSeverity: Severity;
  readonly groupWaitS: number;
  readonly groupIntervalS: number;
  readonly enabled: boolean;
  readonly failingSince: Date | null;
  readonly problem: string;
  readonly configuredFor: string | null;
  readonly createdAt: Date;
}

/** Columns of `ChannelRecord` from channel c. */
export const channelColumns = `c.id, c.name, c.kind, c.settings, c.secret, c.models, c.least_severity AS "leastSeverity",
  c.group_wait_s AS "groupWaitS", c.group_interval_s AS "groupIntervalS", c.enabled, c.failing_since AS "failingSince",
  c.problem, c.configured_for AS "configuredFor", c.created_at AS "createdAt"`;

export async function readChannels(db: Pool | PoolClient): Promise<ChannelRecord[]> {
  const { rows } = await db.query<ChannelRecord>(
    `SELECT ${channelColumns} FROM channel c ORDER BY c.name, c.id`,
  );
  return rows;
}

/** The channel of that number, or an `unknown_channel` error. */
export async function loadChannel(db: Pool | PoolClient, id: number, lock = false): Promise<ChannelRecord> {
  const { rows } = await db.query<ChannelRecord>(
    `SELECT ${channelColumns} FROM channel c WHERE c.id = $1 ${lock ? "FOR UPDATE" : ""}`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw new AppError("unknown_channel", `There is no channel ${id}.`, [
    { name: "id", reason: `no channel has the number ${id}` },
  ]);
}

/** A channel as anyone may read it: that it has a secret, and not which. */
export function describeChannel(record: ChannelRecord): Channel {
  const { id, name, kind, settings, models, leastSeverity, groupWaitS, groupIntervalS } = record;
  return {
    id,
    name,
    kind,
    url: settings.url ?? null,
    to: [...(settings.to ?? [])],
    hasSecret: record.secret !== null,
    models: [...models],
    leastSeverity,
    groupWaitS,
    groupIntervalS,
    enabled: record.enabled,
    failingSince: record.failingSince?.toISOString() ?? null,
    problem: record.problem,
    configuredFor: record.configuredFor,
    createdAt: record.createdAt.toISOString(),
  };
}
