import "server-only";
import { audited } from "@/lib/audit/audited";
import type { Context } from "@/lib/context";
import type { Channel, ChannelPatch } from "@/lib/contracts/channels";
import { AppError } from "@/lib/errors";
import { type ChannelRecord, describeChannel, loadChannel } from "./channel-record";
import { nameTaken, requireSound } from "./create-channel";
import { keepSecret } from "./keep-secret";

/** Changes what is given. One that was failing is looked at with new eyes. */
export async function patchChannel(ctx: Context, id: number, patch: ChannelPatch): Promise<Channel> {
  const { secret, ...said } = patch;
  let before: ChannelRecord | undefined;
  const change = async (client: Parameters<Parameters<typeof audited>[1]>[0]) => {
    before = await loadChannel(client, id, true);
    if (before.configuredFor !== null) requireOwn(patch);
    else requireStillSound(before, patch);
    await client.query(
      `UPDATE channel SET name = coalesce($2, name), settings = settings || $3, secret = coalesce($4, secret),
         models = coalesce($5, models), least_severity = coalesce($6, least_severity),
         group_wait_s = coalesce($7, group_wait_s), group_interval_s = coalesce($8, group_interval_s),
         enabled = coalesce($9, enabled), failing_since = NULL, problem = '' WHERE id = $1`,
      [
        id,
        patch.name,
        { url: patch.url, to: patch.to },
        keepSecret(secret ?? null, id),
        patch.models,
        patch.leastSeverity,
        patch.groupWaitS,
        patch.groupIntervalS,
        patch.enabled,
      ],
    );
  };
  await audited(ctx, change, () => ({
    action: "channel.change",
    resource: `channel/${id}`,
    before: before && describeChannel(before),
    after: { ...said, ...(secret === undefined ? {} : { secret: "changed" }) },
  })).catch(nameTaken(patch.name ?? ""));
  return describeChannel(await loadChannel(ctx.db.pool, id));
}

/** Removes a channel, with the log of what it was told. */
export async function deleteChannel(ctx: Context, id: number): Promise<void> {
  await audited(
    ctx,
    async (client) => {
      const channel = await loadChannel(client, id, true);
      if (channel.configuredFor !== null) throw configured("it would come again with the next alert");
      await client.query("DELETE FROM channel WHERE id = $1", [id]);
      return channel;
    },
    (channel) => ({
      action: "channel.delete",
      resource: `channel/${id}`,
      before: describeChannel(channel),
    }),
  );
}

/** What a channel would be after the patch must be one that could be made; a secret that is kept was looked at then. */
function requireStillSound({ kind, settings, secret }: ChannelRecord, patch: ChannelPatch): void {
  requireSound({
    kind,
    url: patch.url ?? settings.url ?? null,
    to: patch.to ?? settings.to ?? [],
    secret: patch.secret ?? null,
    hasKept: secret !== null,
  });
}

/** Of a recipient that config.yaml names, what the file does not say may change. */
function requireOwn({ name, url, to, secret, models }: ChannelPatch): void {
  const said = { name, url, to, secret, models };
  const wrong = Object.entries(said).filter(([, value]) => value !== undefined);
  if (wrong.length > 0) throw configured(`${wrong.map(([key]) => key).join(", ")} cannot be changed here`);
}

const configured = (reason: string) =>
  new AppError(
    "channel_configured",
    `The model's config.yaml names this recipient, so ${reason}. Change monitoring.alert_email there, or disable the channel.`,
  );
