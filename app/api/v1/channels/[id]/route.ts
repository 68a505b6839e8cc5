import { ChannelPatch, ChannelPath } from "@/lib/contracts/channels";
import { deleteChannel, patchChannel } from "@/lib/delivery/change-channel";
import { getChannel } from "@/lib/delivery/list-channels";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({
  access: "read",
  params: ChannelPath,
  handle: ({ ctx, params }) => getChannel(ctx, params.id),
});

export const PATCH = route({
  access: "policy",
  params: ChannelPath,
  body: ChannelPatch,
  handle: ({ ctx, params, body }) => patchChannel(ctx, params.id, body),
});

export const DELETE = route({
  access: "policy",
  params: ChannelPath,
  handle: async ({ ctx, params }) => {
    await deleteChannel(ctx, params.id);
    return new Response(null, { status: 204 });
  },
});

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");
