import "server-only";
import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import type { ChannelCreated, NewChannel } from "@/lib/contracts/channels";
import { AppError } from "@/lib/errors";
import { channelProblems } from "./channel-problems";
import { describeChannel, loadChannel } from "./channel-record";
import { keepSecret } from "./keep-secret";

const uniqueViolation = "23505";

/** Makes a channel. A webhook without a signing secret gets one, which is shown this once. */
export async function createChannel(ctx: Context, input: NewChannel): Promise<ChannelCreated> {
  const { secret: given, ...said } = input;
  const made = input.kind === "webhook" && given === undefined ? makeSigningSecret() : null;
  const secret = given ?? made;
  requireSound({ kind: input.kind, url: input.url ?? null, to: input.to ?? [], secret });
  const insert = async (client: PoolClient): Promise<number> => {
    // The number comes first: a secret is encrypted for the channel that has it.
    const numbered = await client.query<{ id: number }>(
      "SELECT nextval(pg_get_serial_sequence('channel', 'id')) AS id",
    );
    const { id } = numbered.rows[0]!;
    await client.query(
      `INSERT INTO channel (id, name, kind, settings, secret, models, least_severity, group_wait_s, group_interval_s,
         enabled, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        input.name,
        input.kind,
        { url: input.url, to: input.to },
        keepSecret(secret, id),
        input.models,
        input.leastSeverity,
        input.groupWaitS,
        input.groupIntervalS,
        input.enabled,
        ctx.now,
      ],
    );
    return id;
  };
  const id = await audited(ctx, insert, (id) => ({
    action: "channel.create",
    resource: `channel/${id}`,
    after: said,
  })).catch(nameTaken(input.name));
  return { channel: describeChannel(await loadChannel(ctx.db.pool, id)), secret: made };
}

export function requireSound(given: Parameters<typeof channelProblems>[0]): void {
  const problems = channelProblems(given);
  if (problems.length === 0) return;
  const words = problems.map(({ name, reason }) => `${name} ${reason}`).join("; ");
  throw new AppError("invalid_body", `The channel cannot be used: ${words}.`, problems);
}

export const nameTaken = (name: string) => (error: { code?: string }) => {
  if (error.code !== uniqueViolation) throw error;
  throw new AppError("channel_exists", `There is a channel named ${name}.`, [
    { name: "name", reason: "is taken" },
  ]);
};

const makeSigningSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
