import { plural } from "@/lib/charts/plural";
import type { AlertAction, AlertActionAnswer } from "@/lib/contracts/alert-work";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { causeLooks } from "./cause-words";

/** What came of an action, and what takes it back. */
export interface Told {
  readonly words: string;
  readonly undo: AlertAction | null;
}

export function toldOf(
  action: AlertAction,
  alerts: readonly ListedAlert[],
  { changed, refused }: AlertActionAnswer,
): Told {
  const done = changed.length > 0 ? `${subjectOf(changed, alerts)} ${doneWords(action)}.` : "";
  const reasons = [...new Set(refused.map(({ reason }) => reason))].join("; ");
  const not = refused.length > 0 ? `Not ${plural(refused.length, "alert")}: ${reasons}.` : "";
  return { words: [done, not].filter(Boolean).join(" "), undo: undoOf(action, changed, alerts) };
}

function subjectOf(changed: readonly number[], alerts: readonly ListedAlert[]): string {
  const only = changed.length === 1 ? alerts.find(({ id }) => id === changed[0]) : undefined;
  return only ? `${only.model}, ${only.headline}:` : `${plural(changed.length, "alert")}`;
}

function doneWords(action: AlertAction): string {
  switch (action.action) {
    case "acknowledge":
      return "acknowledged";
    case "unacknowledge":
      return "given back";
    case "assign":
      return action.person === null ? "assigned to nobody" : "assigned";
    case "snooze":
      return "snoozed";
    case "wake":
      return "woken";
    case "resolve":
      return `resolved as ${causeLooks[action.cause].word.toLowerCase()}`;
    case "reopen":
      return "reopened";
    case "comment":
      return "commented on";
  }
}

const reverse = { acknowledge: "unacknowledge", snooze: "wake", resolve: "reopen" } as const;

/** Only what was open before: every way back ends there, and would lose that somebody had taken another one up. */
function undoOf(
  { action }: AlertAction,
  changed: readonly number[],
  alerts: readonly ListedAlert[],
): AlertAction | null {
  if (action !== "acknowledge" && action !== "snooze" && action !== "resolve") return null;
  const before = alerts.filter(({ id }) => changed.includes(id));
  if (before.length === 0 || before.some(({ work }) => work.state !== "open")) return null;
  return { action: reverse[action], alerts: [...changed] };
}
