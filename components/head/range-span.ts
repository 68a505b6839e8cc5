import { dayClockOf, hourMs } from "@/lib/charts/instants";
import type { RangePreset } from "@/lib/contracts/common";

const hoursOf: Record<RangePreset, number> = { "1h": 1, "6h": 6, "24h": 24, "7d": 168, "30d": 720 };

export interface RangeChoice {
  readonly range: RangePreset;
  readonly from: string | null;
  readonly to: string | null;
}

const nextHour = (now: Date) => Math.floor(now.getTime() / hourMs) * hourMs + hourMs;

/** The span that a choice stands for now. A live range ends with the hour under way. */
export function spanOf({ range, from, to }: RangeChoice, now: Date): { from: Date; to: Date } {
  const end = to ? Date.parse(to) : nextHour(now);
  const start = from ? Date.parse(from) : end - hoursOf[range] * hourMs;
  return { from: new Date(start), to: new Date(end) };
}

/** "Thu 12 Nov 15:00 to Thu 19 Nov 15:00 UTC, under way" */
export function spanWords({ from, to }: { from: Date; to: Date }, now: Date): string {
  const underWay = to.getTime() > now.getTime() ? ", under way" : "";
  return `${dayClockOf(from.getTime())} to ${dayClockOf(to.getTime())} UTC${underWay}`;
}

/** As `datetime-local` holds it, in UTC. */
export const fieldValue = (at: Date) => at.toISOString().slice(0, 16);

export interface ChosenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

type SpanCheck = { readonly span: ChosenSpan } | { readonly problem: string };

/** Whole hours, in order, not all in the future; an end that has not come stays open, so the page stays live. */
export function checkSpan(fromField: string, toField: string, now: Date): SpanCheck {
  const from = Date.parse(`${fromField}Z`);
  const to = Date.parse(`${toField}Z`);
  if (Number.isNaN(from) || Number.isNaN(to)) return { problem: "Both dates are needed." };
  const start = Math.floor(from / hourMs) * hourMs;
  const end = Math.ceil(to / hourMs) * hourMs;
  if (end <= start) return { problem: "The end must come after the start." };
  if (start >= now.getTime()) return { problem: "The start must lie in the past." };
  return {
    span: {
      from: new Date(start).toISOString(),
      to: end > now.getTime() ? null : new Date(end).toISOString(),
    },
  };
}
