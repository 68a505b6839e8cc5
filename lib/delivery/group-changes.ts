import type { DeliveryReason } from "@/lib/contracts/channels";
import type { AlertChange, Member } from "./message";

export type Changes = ReadonlyMap<number, AlertChange>;

/** One change an alert; where a payload names several, the one that says most. */
const order: readonly AlertChange[] = ["acknowledged", "resolved", "cleared", "reopened", "fired"];

export const changesOf = (lists: Readonly<Record<AlertChange, readonly number[]>>): Changes =>
  new Map(order.flatMap((change) => lists[change].map((id) => [id, change] as const)));

/**
 * What two messages that nobody has seen yet come to when they are sent as one. An alert that opened and ended, or
 * ended and opened again, in between is not told at all.
 */
export function foldChanges(earlier: Changes, later: Changes): Changes {
  const folded = new Map(earlier);
  for (const [id, change] of later) {
    const before = folded.get(id);
    const next = before === undefined ? change : fold(before, change);
    if (next === null) folded.delete(id);
    else folded.set(id, next);
  }
  return folded;
}

const opens = (change: AlertChange) => change === "fired" || change === "reopened";
const ends = (change: AlertChange) => change === "cleared" || change === "resolved";

function fold(before: AlertChange, after: AlertChange): AlertChange | null {
  if (opens(before) && ends(after)) return null;
  if (ends(before) && opens(after)) return null;
  return opens(before) ? before : after;
}

/** Why the message is sent: what opened says more than what ended. */
export function reasonOf(changes: readonly AlertChange[], groupIsTold: boolean): DeliveryReason {
  if (changes.some(opens)) return groupIsTold ? "more" : "first";
  if (changes.includes("cleared")) return "cleared";
  return changes.includes("resolved") ? "resolved" : "acknowledged";
}

interface Group {
  readonly groupWaitS: number;
  readonly groupIntervalS: number;
  /** When this channel was last told of the group; null where it never was. */
  readonly lastAt: Date | null;
}

/** When a message goes out. What people did is told at once; what the monitors found keeps the group's interval. */
export function sendAt(
  reason: DeliveryReason,
  { groupWaitS, groupIntervalS, lastAt }: Group,
  now: Date,
): Date {
  const told = lastAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  const after = (seconds: number, from: number) => new Date(Math.max(now.getTime(), from + 1000 * seconds));
  if (reason === "first") return after(groupWaitS, now.getTime());
  return reason === "more" || reason === "cleared" ? after(groupIntervalS, told) : now;
}

const staleMs = 6 * 3_600_000;

export const isStale = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > staleMs;

interface AlertState {
  readonly lastAt: Date;
  readonly closedAt: Date | null;
}

/**
 * Which changes a channel is told. One that opened long ago is news only while it still fires; what ended is news
 * only to who was told that it began.
 */
export function worthTelling(
  change: AlertChange,
  { lastAt, closedAt }: AlertState,
  evaluatedAt: Date,
  wasTold: boolean,
  now: Date,
): boolean {
  if (!opens(change)) return wasTold;
  return !isStale(evaluatedAt, now) || (closedAt === null && !isStale(lastAt, now));
}

/** A message of a page that nobody received and that is over is not sent after an hour. */
export const isTooLate = (
  members: readonly Pick<Member, "change">[],
  stillOpen: boolean,
  createdAt: Date,
  now: Date,
): boolean =>
  !stillOpen &&
  members.some(({ change }) => opens(change)) &&
  now.getTime() - createdAt.getTime() > 3_600_000;
