import { dayClockWords } from "@/components/time/time-words";
import type { AlertsAnswer } from "@/lib/contracts/alerts";
import type { Verdict } from "@/lib/contracts/common";

/** The health of a pinned moment: the alerts that fired then, critical first; without one, what drift said. */
export function healthThen(
  at: string,
  then: Pick<AlertsAnswer, "verdict" | "firing" | "alerts"> | undefined,
  drift: Verdict | undefined,
  now: Verdict,
): Verdict {
  const level = then?.verdict.level ?? "undecided";
  const headline = then ? firedWords(then) : "reading that hour";
  const driftWords = then?.firing === 0 && drift ? `${asClause(drift.headline)}. ` : "";
  return {
    level,
    headline: `${dayClockWords(new Date(at))}: ${headline}.`,
    detail: `${driftWords}Now: ${asClause(now.headline)}.`,
  };
}

function firedWords({
  verdict,
  firing,
  alerts,
}: Pick<AlertsAnswer, "verdict" | "firing" | "alerts">): string {
  const fired = alerts.filter((alert) => alert.firing);
  const worst = fired.find(({ severity }) => severity === "critical") ?? fired[0];
  if (!worst) return verdict.level === "ok" ? "no alert was firing" : asClause(verdict.headline);
  const more = firing - 1;
  const rest = more === 0 ? "" : `, and ${more} more ${more === 1 ? "alert" : "alerts"} fired`;
  return `${asClause(worst.headline)}${worst.severity === "critical" ? " (critical)" : ""}${rest}`;
}

/** Alerts are about every prediction, whatever slice the panels show. */
export const segmentNote = (segment: string | null) =>
  segment === null ? "" : `Rules watch all predictions, not ${segment.replace(":", " ")} alone.`;

/** Rules watch the version that serves, whichever the panels show. */
export const versionNote = (shown: string | null, serving: string | null) =>
  shown === null || serving === null || shown === serving
    ? ""
    : `This is about version ${serving}, which serves.`;

export const withNote = (verdict: Verdict, note: string): Verdict =>
  note === "" ? verdict : { ...verdict, detail: [verdict.detail, note].filter(Boolean).join(" ") };

const asClause = (sentence: string) => sentence.replace(/[.]$/, "");
