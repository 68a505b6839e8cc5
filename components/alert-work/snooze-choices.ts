import { hourMs } from "@/lib/charts/instants";

interface SnoozeChoice {
  readonly label: string;
  readonly until: Date;
  readonly minutes: number;
}

const minuteMs = 60_000;
const morning = 9;

/** How long an alert may sleep. Tomorrow's morning is the viewer's own, since it is they who sleep. */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morning);
  return [
    { label: "For 1 hour", until: new Date(now.getTime() + hourMs) },
    { label: "For 4 hours", until: new Date(now.getTime() + 4 * hourMs) },
    { label: "Until tomorrow 09:00", until: tomorrow },
    { label: "For 7 days", until: new Date(now.getTime() + 7 * 24 * hourMs) },
  ].map((choice) => ({
    ...choice,
    minutes: Math.ceil((choice.until.getTime() - now.getTime()) / minuteMs),
  }));
}
