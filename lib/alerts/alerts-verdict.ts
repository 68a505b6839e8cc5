import type { Alert } from "@/lib/contracts/alerts";
import type { Verdict } from "@/lib/contracts/common";
import { rows } from "@/lib/monitor/figures";

const are = (count: number, noun: string) => `${rows(count)} ${noun}${count === 1 ? " is" : "s are"}`;

function headlineOf(firing: number, critical: number): string {
  if (critical === firing) return `${are(firing, "critical alert")} firing`;
  return `${are(firing, "alert")} firing${critical > 0 ? `, ${rows(critical)} of them critical` : ""}`;
}

/** What the alerts of a model come to, in one sentence. */
export function alertsVerdict(
  firing: readonly Alert[],
  began: number,
  evaluatedAt: string | null,
  hasReference = true,
): Verdict {
  const critical = firing.filter(({ severity }) => severity === "critical").length;
  if (firing.length > 0) {
    const newest = firing.toSorted((left, right) => right.openedAt.localeCompare(left.openedAt))[0]!;
    return {
      level: critical > 0 ? "critical" : "warning",
      headline: headlineOf(firing.length, critical),
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
  if (!hasReference) {
    return {
      level: "undecided",
      headline: "No drift alert can fire without a reference",
      detail: "Silence and performance are watched; send the rows that the version was approved with.",
    };
  }
  const detail = began > 0 ? `${rows(began)} began in this range and cleared.` : "None began in this range.";
  return { level: "ok", headline: "No alert is firing", detail };
}
