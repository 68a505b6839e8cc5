export const hoursOfWeek = 168;

const hourMs = 3_600_000;
const cacheLimit = 200_000;
// The epoch began on a Thursday: three days after Monday 00:00.
const epochHourOfWeek = 72;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/**
 * Hour of the week, 0 (Monday 00:00) to 167, of the UTC hour bucket that holds `ms`, on the clocks of `timeZone`.
 * A bucket has one hour of week even where clocks are half an hour off UTC: the one at its start.
 */
export function hourOfWeek(timeZone: string): (ms: number) => number {
  const isUtc = new Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone === "UTC";
  const ofHour = isUtc ? utcHourOfWeek : zonedHourOfWeek(timeZone);
  return (ms) => ofHour(Math.floor(ms / hourMs));
}

function utcHourOfWeek(hour: number): number {
  const remainder = (hour + epochHourOfWeek) % hoursOfWeek;
  return remainder < 0 ? remainder + hoursOfWeek : remainder;
}

function zonedHourOfWeek(timeZone: string): (hour: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    hourCycle: "h23",
  });
  const known = new Map<number, number>();
  return (hour) => {
    const found = known.get(hour);
    if (found !== undefined) return found;
    if (known.size >= cacheLimit) known.clear();
    const computed = readHourOfWeek(format, hour);
    known.set(hour, computed);
    return computed;
  };
}

function readHourOfWeek(format: Intl.DateTimeFormat, hour: number): number {
  let weekday = 0;
  let hourOfDay = 0;
  for (const { type, value } of format.formatToParts(hour * hourMs)) {
    if (type === "weekday") weekday = weekdays.indexOf(value);
    else if (type === "hour") hourOfDay = Number(value);
  }
  return weekday * 24 + hourOfDay;
}
