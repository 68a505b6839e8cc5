import { durationWords } from "@/components/time/time-words";
import { formatCount, formatShare } from "@/lib/charts/format";
import { dayMs, msOf } from "@/lib/charts/instants";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import type { Level } from "@/lib/contracts/common";

/** What was looked at and need not be looked at again, or stands out. */
export interface Usual {
  readonly level: Level;
  readonly words: string;
  readonly note: string;
}

const unusual = 0.2;
/** As far back as changes are read. */
const readDays = 7;

export function trafficLine({ traffic }: Pick<AlertAnswer, "traffic">): Usual | null {
  if (!traffic) return null;
  const { rows, weekBefore } = traffic;
  const note = `${formatCount(rows)}; ${formatCount(weekBefore)} a week before`;
  if (weekBefore === 0) return { level: "info", words: "No traffic to compare with", note };
  const change = rows / weekBefore - 1;
  if (Math.abs(change) <= unusual) return { level: "ok", words: "Traffic as usual", note };
  const side = change < 0 ? "less" : "more";
  return { level: "warning", words: `Traffic ${formatShare(Math.abs(change), 0)} ${side} than usual`, note };
}

type Opened = Pick<AlertAnswer, "changes" | "alert">;

/** How long before the alert a version took over, or that none did in the week before. */
export function deploymentLine({ changes, alert }: Opened): Usual {
  const last = changes.find(({ kind }) => kind === "serving");
  if (!last) return { level: "ok", words: "No deployment", note: `in the ${readDays} d before` };
  const before = msOf(alert.openedAt) - msOf(last.at);
  return {
    level: before < dayMs ? "warning" : "info",
    words: before < dayMs ? "A deployment just before" : "A deployment in the week before",
    note: `${durationWords(before)} before`,
  };
}

export function configurationLine({ changes }: Pick<AlertAnswer, "changes">): Usual {
  return changes.some(({ kind }) => kind === "configuration")
    ? { level: "warning", words: "The configuration changed", note: "see above" }
    : { level: "ok", words: "No change of the configuration", note: `in the ${readDays} d before` };
}

/** What need not be asked of anybody, each with what it rests on. */
export const usualLines = (answer: AlertAnswer): Usual[] =>
  [deploymentLine(answer), configurationLine(answer), trafficLine(answer)].filter((line) => line !== null);
