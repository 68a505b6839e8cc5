import type { FreezeWindow, GateRule, PromotionPolicy } from "@/lib/contracts/promotion-policy";
import type { Answer, GateSubject } from "./gate-subject";

type Rule = Extract<GateRule, { kind: "freeze" }>;

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const minutesOfWeek = 7 * 24 * 60;

/** The window that an instant lies in, if any. */
export function frozenUntil(windows: readonly FreezeWindow[], now: Date): FreezeWindow | null {
  return windows.find((window) => isIn(window, now)) ?? null;
}

/** Whether a policy lets nothing be applied now. */
export const isFrozen = ({ gates }: Pick<PromotionPolicy, "gates">, now: Date): boolean =>
  gates.some((gate) => gate.kind === "freeze" && !gate.dryRun && frozenUntil(gate.windows, now) !== null);

function isIn(window: FreezeWindow, now: Date): boolean {
  if ("from" in window) {
    return now >= new Date(window.from) && now < new Date(window.to);
  }
  const [fromDay, fromTime, toDay, toTime] = window.weekly;
  const from = minuteOf(fromDay, fromTime);
  const to = minuteOf(toDay, toTime);
  const at = minuteOfWeek(now, window.timeZone);
  // From Friday to Monday goes over the end of the week.
  return from <= to ? at >= from && at < to : at >= from || at < to;
}

const minuteOf = (day: string, time: string): number => {
  const [hour, minute] = time.split(":").map(Number);
  return weekdays.indexOf(day) * 24 * 60 + (hour ?? 0) * 60 + (minute ?? 0);
};

function minuteOfWeek(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return minuteOf(part("weekday"), `${part("hour")}:${part("minute")}`) % minutesOfWeek;
}

/** Nothing is applied inside a freeze: what was approved waits for its end. */
export async function freeze({ windows }: Rule, { ctx }: GateSubject): Promise<Answer> {
  const window = frozenUntil(windows, ctx.now);
  if (!window) return { outcome: "pass", summary: "no freeze now" };
  const until = "from" in window ? window.to : `${window.weekly[2]} ${window.weekly[3]} ${window.timeZone}`;
  // A freeze only makes it wait: whoever approves sees so.
  return {
    outcome: "pass",
    summary: `frozen until ${until}: applied then`,
    evidence: { window },
  };
}
