import { createHash } from "node:crypto";
import { linesOf, memberLine, tagOf } from "../alert-message";
import type { Outgoing } from "../message";

export interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: string;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** An e-mail in text and HTML. Those of one group and day answer the same root, so that readers show one thread. */
export function emailOf({ id, groupKey, message, origin }: Outgoing): Email {
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, "");
  const link = `${origin}${message.path}`;
  const items =
    message.members.length > 0
      ? message.members.map((member) => ({
          text: memberLine(member),
          link: `${origin}/alerts/${member.id}`,
        }))
      : linesOf(message).map((text) => ({ text, link: null }));
  const day = message.at.slice(0, 10);
  const root = `<alert-${createHash("sha256").update(groupKey).digest("hex")}-${day}@${host}>`;
  return {
    subject: `[${tagOf(message)}] ${message.title}`,
    text: [
      message.title,
      "",
      ...items.flatMap((item) => (item.link ? [`- ${item.text}`, `  ${item.link}`] : [item.text])),
      "",
      link,
      "",
    ].join("\n"),
    html: [
      `<h1 style="font:600 18px sans-serif">${escaped(message.title)}</h1>`,
      '<ul style="font:14px/1.5 sans-serif">',
      ...items.map((item) =>
        item.link
          ? `<li>${escaped(item.text)} <a href="${escaped(item.link)}">View</a></li>`
          : `<li>${escaped(item.text)}</li>`,
      ),
      "</ul>",
      `<p style="font:14px sans-serif"><a href="${escaped(link)}">Open in Plumbline</a></p>`,
    ].join("\n"),
    messageId: `<delivery-${id}@${host}>`,
    inReplyTo: root,
    references: root,
  };
}
