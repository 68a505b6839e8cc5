const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC", hourCycle: "h23" });

const clock = inUtc({ hour: "2-digit", minute: "2-digit" });
const day = inUtc({ weekday: "short", day: "numeric", month: "short" });
const weekday = inUtc({ weekday: "short" });
const date = inUtc({ day: "numeric", month: "short" });

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const msOf = (instant: string) => Date.parse(instant);
export const isoOf = (ms: number) => new Date(ms).toISOString();

/** "14:00", in UTC as everything that is written out. */
export const clockOf = (ms: number) => clock.format(ms);
/** "Thu 19 Nov" */
export const dayOf = (ms: number) => day.format(ms).replace(",", "");
export const dayClockOf = (ms: number) => `${dayOf(ms)} ${clockOf(ms)}`;
export const weekdayOf = (ms: number) => weekday.format(ms);
/** "Thu 19" */
export const weekdayDateOf = (ms: number) => `${weekdayOf(ms)} ${new Date(ms).getUTCDate()}`;
/** "19 Nov" */
export const dateOf = (ms: number) => date.format(ms);

/** The viewer's own time of an instant, null where it is UTC's. */
function viewerTime(ms: number, zone: string): string | null {
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(ms);
  return /\b(UTC|GMT)$/.test(local) ? null : local.replace(",", "");
}

/** First line of what hovering over a time says: UTC, and the viewer's own time where it differs. */
export function hoverTime(ms: number, zone: string): string {
  const local = viewerTime(ms, zone);
  return `<b>${dayClockOf(ms)} UTC</b>${local ? `<br>${local}` : ""}`;
}

/** "48 h", "3 d". */
export function durationOf(ms: number): string {
  const hours = Math.round(ms / hourMs);
  return hours < 72 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
