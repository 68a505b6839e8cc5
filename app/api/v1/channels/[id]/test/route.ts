import { ChannelPath } from "@/lib/contracts/channels";
import { testChannel } from "@/lib/delivery/test-channel";
import { otherMethods } from "@/lib/http/refuse";
import { route } from "@/lib/http/route";

export const POST = route({
  access: "policy",
  params: ChannelPath,
  handle: ({ ctx, params }) => testChannel(ctx, params.id),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
