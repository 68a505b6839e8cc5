const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;
const utcMinute = (month: number, day: number, hour = 0) => Date.UTC(2001, month - 1, day, hour) / MINUTE_MS;

/** UTC minutes since the epoch, in 2001; each period is [from, to). */
export const CALENDAR = {
  /** A week after the first flight, so that the week before each flight is known. */
  training: { from: utcMinute(1, 9), to: utcMinute(4, 1) },
  reference: { from: utcMinute(4, 1), to: utcMinute(5, 17) },
  historyFrom: utcMinute(5, 17),
  shadowFrom: utcMinute(6, 4, 9),
  presentFrom: utcMinute(6, 11),
  /** Evening of 30 June in the east: after it the data thin out, zone by zone. */
  departuresTo: utcMinute(7, 1),
  /** The longest flight lands within twelve hours. */
  streamTo: utcMinute(7, 1, 12),
} as const;

/** The whole number of weeks that puts `nowMs` between 11 and 17 June 2001. */
export function chooseShiftWeeks(nowMs: number): number {
  return Math.floor((nowMs - CALENDAR.presentFrom * MINUTE_MS) / WEEK_MS);
}

/** Epoch milliseconds today of a minute of 2001. */
export function toPresentMs(minute: number, shiftWeeks: number): number {
  return minute * MINUTE_MS + shiftWeeks * WEEK_MS;
}

/** The minute of 2001 that `nowMs` stands for: minutes before it are over. */
export function toStreamMinute(nowMs: number, shiftWeeks: number): number {
  return Math.floor((nowMs - shiftWeeks * WEEK_MS) / MINUTE_MS);
}

export function hasStreamEnded(nowMs: number, shiftWeeks: number): boolean {
  return toStreamMinute(nowMs, shiftWeeks) >= CALENDAR.streamTo;
}
