import { durationWords } from "@/components/time/time-words";
import type { ListedAlert } from "@/lib/contracts/alerts";
import type { Level } from "@/lib/contracts/common";

interface AlertState {
  readonly words: string;
  readonly level: Level;
}

/** How bad it is and for how long: "Critical, firing for 2 h", "Warning, fired for 9 h". */
export function alertState({ severity, firing, openedAt, closedAt }: ListedAlert, now: Date): AlertState {
  const end = closedAt ? Date.parse(closedAt) : now.getTime();
  const length = durationWords(end - Date.parse(openedAt));
  const name = severity === "critical" ? "Critical" : "Warning";
  return firing
    ? { words: `${name}, firing for ${length}`, level: severity }
    : { words: `${name}, fired for ${length}, quiet now`, level: "info" };
}
