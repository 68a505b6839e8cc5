import type { Level } from "@/lib/contracts/common";
import type { PromotionEvent } from "@/lib/contracts/promotions";

interface EventLook {
  readonly words: string;
  readonly level: Level;
}

const looks: Readonly<Record<string, EventLook>> = {
  asked: { words: "asked for it", level: "info" },
  submitted: { words: "handed it in", level: "info" },
  check: { words: "had the gates checked again", level: "info" },
  approved: { words: "approved", level: "ok" },
  quorum: { words: "enough have approved", level: "ok" },
  lose_quorum: { words: "who approved may not any more: it waits for others", level: "warning" },
  applying: { words: "it is being applied", level: "info" },
  applied: { words: "applied", level: "ok" },
  baking: { words: "it is watched from now on", level: "info" },
  succeeded: { words: "it succeeded", level: "ok" },
  breached: { words: "something broke", level: "critical" },
  rejected: { words: "rejected", level: "warning" },
  cancelled: { words: "took it back", level: "warning" },
  commented: { words: "wrote", level: "info" },
  reviewed: { words: "reviewed the emergency", level: "ok" },
  overtaken: { words: "overtaken", level: "warning" },
  expired: { words: "it expired", level: "warning" },
  "rolled back": { words: "rolled back", level: "warning" },
};

/** What happened, for the history. */
export function eventLook({ kind, state }: Pick<PromotionEvent, "kind" | "state">): EventLook {
  if (kind === "checked") {
    if (state === "checks_failed") return { words: "gates were checked: one fails", level: "critical" };
    if (state === "needs_review")
      return { words: "gates were checked: one is undecided", level: "undecided" };
    return { words: "gates were checked: none stands against it", level: "ok" };
  }
  return looks[kind] ?? { words: kind.replaceAll("_", " "), level: "info" };
}

/** Steps that follow from another one at the same instant, and say nothing that it does not. */
const silent = new Set(["quorum", "applying"]);

/** The history as a person reads it, the newest first; what an approval said is not said again by what came of it. */
export const shownEvents = (events: readonly PromotionEvent[]): PromotionEvent[] =>
  events
    .filter(({ kind }) => !silent.has(kind))
    .map((event, index, shown) =>
      event.kind === "applied" && event.reason === shown[index - 1]?.reason
        ? { ...event, reason: "" }
        : event,
    )
    .toReversed();
