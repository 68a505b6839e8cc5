import { linesOf, memberLine, tagOf } from "../alert-message";
import { isFiring, type Outgoing } from "../message";
import { clip, fitting } from "./clip";

const longestLine = 600;
const longestSection = 3000;
const longestHeader = 150;

/** Slack reads these three as the beginnings of its own marks. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An incoming webhook's message. Its buttons are links: a webhook cannot be told that one was pressed. */
export function slackBody({ message, origin }: Outgoing): string {
  const { members, title, path } = message;
  const heading = `[${tagOf(message)}] ${title}`;
  const lines =
    members.length > 1
      ? members.map((member) => {
          const line = escaped(clip(memberLine(member), longestLine));
          return `• ${line} <${origin}/alerts/${member.id}|view>`;
        })
      : linesOf(message).map((line) => escaped(clip(line, longestLine)));
  return JSON.stringify({
    text: escaped(heading),
    blocks: [
      { type: "header", text: { type: "plain_text", text: clip(heading, longestHeader) } },
      ...(lines.length > 0
        ? [{ type: "section", text: { type: "mrkdwn", text: fitting(lines, longestSection) } }]
        : []),
      {
        type: "actions",
        elements: [
          button("View", `${origin}${path}`),
          ...(members.length === 1 && members.some(isFiring)
            ? [
                button("Acknowledge", `${origin}${path}#acknowledge`),
                button("Snooze", `${origin}${path}#snooze`),
              ]
            : []),
        ],
      },
    ],
  });
}

const button = (text: string, url: string) => ({ type: "button", text: { type: "plain_text", text }, url });
