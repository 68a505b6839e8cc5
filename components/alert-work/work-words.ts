import { shortWords } from "@/components/time/time-words";
import type { AlertWork } from "@/lib/contracts/alert-work";
import { closedWords } from "./cause-words";

/** Who has an alert, or what has become of it. */
export function workWords({ state, assignee, snoozedUntil, cause }: AlertWork, now: Date): string {
  if (state === "resolved") return closedWords(cause);
  const who = assignee?.name ?? "nobody";
  if (state === "snoozed" && snoozedUntil) {
    const until = `until ${shortWords(new Date(snoozedUntil), now)}`;
    return assignee ? `${who}, ${until}` : until;
  }
  return who;
}

/** "reopened once", "reopened 3 times", or nothing. */
export const reopenedWords = (reopened: number): string =>
  reopened === 0 ? "" : reopened === 1 ? "reopened once" : `reopened ${reopened} times`;
