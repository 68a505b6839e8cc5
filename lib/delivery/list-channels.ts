import "server-only";
import type { Context } from "@/lib/context";
import type { Channel, ChannelsAnswer } from "@/lib/contracts/channels";
import { describeChannel, loadChannel, readChannels } from "./channel-record";

export async function listChannels({ db }: Context): Promise<ChannelsAnswer> {
  return { channels: (await readChannels(db.pool)).map(describeChannel) };
}

export async function getChannel({ db }: Context, id: number): Promise<Channel> {
  return describeChannel(await loadChannel(db.pool, id));
}
