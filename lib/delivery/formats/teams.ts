import { linesOf, tagOf } from "../alert-message";
import type { Outgoing } from "../message";
import { clip, fitting } from "./clip";

/** A card is at most 28 KB. */
const longestText = 16_000;

/**
 * An adaptive card, as a workflow's webhook takes it. Runs of text are not read as Markdown, so a column named
 * `dep_delay_` is shown as it is.
 */
export function teamsBody({ message, origin }: Outgoing): string {
  const colour =
    message.severity === "critical" ? "attention" : message.reason === "test" ? "default" : "warning";
  const heading = { type: "TextRun", text: `[${tagOf(message)}] ${clip(message.title, 500)}` };
  const lines = fitting(linesOf(message), longestText).split("\n");
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      {
        type: "RichTextBlock",
        inlines: [{ ...heading, weight: "bolder", size: "medium", color: colour }],
      },
      ...lines.map((text) => ({ type: "RichTextBlock", inlines: [{ type: "TextRun", text }] })),
    ],
    actions: [{ type: "Action.OpenUrl", title: "View", url: `${origin}${message.path}` }],
  };
  return JSON.stringify({
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  });
}
