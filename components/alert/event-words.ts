import { causeLooks } from "@/components/alert-work/cause-words";
import { dayClockWords } from "@/components/time/time-words";
import { AlertCause, type AlertEvent } from "@/lib/contracts/alert-work";
import type { Severity } from "@/lib/contracts/alerts";
import type { Level } from "@/lib/contracts/common";

interface EventLook {
  readonly words: string;
  /** What the rule said then. */
  readonly more: string;
  readonly level: Level;
}

/** One line of an alert's history; whoever did it stands before it. */
export function eventLook({ kind, actor, detail }: AlertEvent, severity: Severity): EventLook {
  const said = [detail.headline, detail.detail].filter((part) => typeof part === "string" && part !== "");
  const look = (words: string, level: Level = "info"): EventLook => ({ words, more: said.join(": "), level });
  switch (kind) {
    case "fired":
      return look("It fired", severity);
    case "refired":
      return look("It fired again", severity);
    case "worse":
      return look("It became worse", "critical");
    case "cleared":
      return look("It cleared: the rule is quiet again", "ok");
    case "late":
      return look("Late rows came, and its hours were evaluated again");
    case "slept":
      return look("It woke: its time was over", "warning");
    case "acknowledge":
      return look("acknowledged it", "ok");
    case "unacknowledge":
      return look("gave it back", "warning");
    case "assign":
      return look(assignWords(actor, detail.assignee));
    case "snooze":
      return look(`snoozed it${untilWords(detail.until)}`);
    case "wake":
      return look("woke it");
    case "resolve":
      return look(`resolved it${causeWords(detail.cause)}`, "ok");
    case "reopen":
      return look(actor ? "reopened it" : "It was reopened: with the late rows it fires still", "warning");
    case "comment":
      return look("wrote");
  }
}

function assignWords(actor: string | null, assignee: unknown): string {
  const name =
    typeof assignee === "object" && assignee !== null && "name" in assignee ? String(assignee.name) : null;
  if (name === null) return "assigned it to nobody";
  return name === actor ? "took it" : `assigned it to ${name}`;
}

const untilWords = (until: unknown) =>
  typeof until === "string" ? ` until ${dayClockWords(new Date(until))} UTC` : "";

function causeWords(cause: unknown): string {
  const known = AlertCause.safeParse(cause);
  return known.success ? `: ${causeLooks[known.data].word.toLowerCase()}` : "";
}
