import { NewChannel } from "@/lib/contracts/channels";
import { createChannel } from "@/lib/delivery/create-channel";
import { listChannels } from "@/lib/delivery/list-channels";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const GET = route({ access: "read", handle: ({ ctx }) => listChannels(ctx) });

export const POST = route({
  access: "policy",
  body: NewChannel,
  status: 201,
  handle: ({ ctx, body }) => createChannel(ctx, body),
});

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
