import { linesOf, tagOf } from "../alert-message";
import { isFiring, type Outgoing } from "../message";
import { clip, fitting } from "./clip";

const longestTitle = 256;
const longestDescription = 4096;
const colours = { critical: 0xd1242f, warning: 0xbf8700, over: 0x1a7f37 } as const;

const escaped = (text: string): string => text.replaceAll(/[\\*_`~|>[\]#]/g, "\\$&");

/** A webhook's message: nobody is mentioned by it, whatever a column or model is called. */
export function discordBody({ message, origin }: Outgoing): string {
  const over = message.members.length > 0 && !message.members.some(isFiring);
  const lines = linesOf(message).map((line) => clip(escaped(line), 800));
  return JSON.stringify({
    embeds: [
      {
        title: clip(`[${tagOf(message)}] ${message.title}`, longestTitle),
        description: fitting(lines, longestDescription),
        url: `${origin}${message.path}`,
        color: over ? colours.over : colours[message.severity],
        timestamp: message.at,
      },
    ],
    allowed_mentions: { parse: [] },
  });
}
