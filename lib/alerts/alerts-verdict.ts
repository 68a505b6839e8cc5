import type { Alert } from "@/lib/contracts/alerts";
import type { Verdict } from "@/lib/contracts/common";

const are = (count: number, noun: string) => `${count} ${noun}${count === 1 ? " is" : "s are"}`;

/** What the alerts of a model come to, in one sentence. */
export function alertsVerdict(firing: readonly Alert[], began: number, evaluatedAt: string | null): Verdict {
  const critical = firing.filter(({ severity }) => severity === "critical").length;
  if (firing.length > 0) {
    const tail = critical > 0 ? `, ${critical} of them critical` : "";
    const newest = firing.toSorted((left, right) => right.openedAt.localeCompare(left.openedAt))[0]!;
    return {
      level: critical > 0 ? "critical" : "warning",
      headline: `${are(firing.length, "alert")} firing${tail}`,
      detail: `${newest.headline} is the newest.`,
    };
  }
  if (evaluatedAt === null) {
    return {
      level: "undecided",
      headline: "Not evaluated yet",
      detail: "Rules are checked at every full hour.",
    };
  }
  const detail = began > 0 ? `${began} began in this range and cleared.` : "None began in this range.";
  return { level: "ok", headline: "No alert is firing", detail };
}
