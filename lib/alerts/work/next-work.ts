import type { AlertCause, WorkState } from "@/lib/contracts/alert-work";
import type { Severity } from "@/lib/contracts/alerts";

/** Somebody as they are written down. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** What people do about an alert; what its rule says is kept apart from it. */
export interface Work {
  readonly state: WorkState;
  readonly assignee: Assignee | null;
  /** When somebody first took it up. */
  readonly acknowledgedAt: Date | null;
  readonly snoozedUntil: Date | null;
  /** How bad it was when it was put to sleep. */
  readonly snoozedSeverity: Severity | null;
  readonly resolvedAt: Date | null;
  /** Null where it cleared by itself and nobody has said why. */
  readonly cause: AlertCause | null;
  readonly reopened: number;
}

export type WorkEvent =
  /** Its rule fires again soon after it had cleared. */
  | { readonly kind: "refired" }
  | { readonly kind: "worse" }
  | { readonly kind: "cleared" }
  /** The time that it was put to sleep for is over. */
  | { readonly kind: "slept" }
  | { readonly kind: "acknowledge"; readonly by: Assignee }
  | { readonly kind: "unacknowledge" }
  | { readonly kind: "assign"; readonly to: Assignee | null }
  | { readonly kind: "snooze"; readonly until: Date; readonly severity: Severity }
  | { readonly kind: "wake" }
  | { readonly kind: "resolve"; readonly cause: AlertCause }
  | { readonly kind: "reopen" };

const next: Readonly<Record<WorkState, Partial<Record<WorkEvent["kind"], WorkState>>>> = {
  open: {
    acknowledge: "acknowledged",
    assign: "open",
    snooze: "snoozed",
    resolve: "resolved",
    cleared: "resolved",
    worse: "open",
  },
  acknowledged: {
    acknowledge: "acknowledged",
    unacknowledge: "open",
    assign: "acknowledged",
    snooze: "snoozed",
    resolve: "resolved",
    cleared: "resolved",
    worse: "open",
  },
  snoozed: {
    acknowledge: "acknowledged",
    assign: "snoozed",
    snooze: "snoozed",
    wake: "open",
    slept: "open",
    worse: "open",
    resolve: "resolved",
    cleared: "resolved",
  },
  // A cause is often known only afterwards, so that what is resolved can be resolved again.
  resolved: { resolve: "resolved", refired: "open", reopen: "open" },
};

/** The work after an event, or null where the event makes no sense in its state. */
export function nextWork(work: Work, event: WorkEvent, now: Date): Work | null {
  const state = next[work.state][event.kind];
  if (!state) return null;
  const moved = { ...work, state };
  switch (event.kind) {
    case "acknowledge":
      return {
        ...awake(moved),
        assignee: work.assignee ?? event.by,
        acknowledgedAt: work.acknowledgedAt ?? now,
      };
    case "assign":
      return { ...moved, assignee: event.to };
    case "snooze":
      return { ...moved, snoozedUntil: event.until, snoozedSeverity: event.severity };
    case "resolve":
      return { ...awake(moved), resolvedAt: work.resolvedAt ?? now, cause: event.cause };
    case "cleared":
      return { ...moved, resolvedAt: now };
    case "refired": {
      const again = { ...moved, resolvedAt: null, cause: null, reopened: work.reopened + 1 };
      // Whoever put it to sleep meant this too.
      const asleep = work.snoozedUntil !== null && work.snoozedUntil > now;
      return asleep ? { ...again, state: "snoozed" } : awake(again);
    }
    case "reopen":
      return { ...moved, resolvedAt: null, cause: null };
    default:
      return awake(moved);
  }
}

const awake = (work: Work): Work => ({ ...work, snoozedUntil: null, snoozedSeverity: null });
