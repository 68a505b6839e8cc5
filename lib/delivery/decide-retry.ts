import type { AttemptOutcome } from "@/lib/contracts/channels";

/** What an attempt came to. */
export interface Attempted {
  readonly outcome: AttemptOutcome;
  readonly status: number | null;
  /** The receiver's words, or ours where it had none. */
  readonly answer: string;
  /** The header as it came: seconds, or a date. */
  readonly retryAfter?: string | null;
}

export type Next =
  | { readonly kind: "sent" }
  | { readonly kind: "retry"; readonly afterMs: number }
  /** The receiver will not take it, however often it is sent. */
  | { readonly kind: "failed"; readonly note: string; readonly disables: boolean }
  | { readonly kind: "given_up"; readonly note: string };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long to wait after each attempt that failed: about a day and a half in all. */
export const waitsMs: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  20 * hour,
];
const jitter = 0.2;
const longestRetryAfterMs = 6 * hour;

const retried: readonly AttemptOutcome[] = ["server_error", "rate_limited", "timeout", "unreachable"];

/** What becomes of a delivery after its `attempts`-th attempt. `random` is from 0 to 1. */
export function decideRetry(attempted: Attempted, attempts: number, now: Date, random: number): Next {
  const { outcome, status } = attempted;
  if (outcome === "ok") return { kind: "sent" };
  if (!retried.includes(outcome)) {
    return { kind: "failed", note: "the receiver does not take it", disables: status === 410 };
  }
  const waitMs = waitsMs[attempts - 1];
  if (waitMs === undefined) return { kind: "given_up", note: `nobody took it in ${attempts} attempts` };
  const asked = retryAfterMs(attempted.retryAfter, now);
  if (asked !== null && asked > 0) return { kind: "retry", afterMs: Math.min(asked, longestRetryAfterMs) };
  return { kind: "retry", afterMs: Math.round(waitMs * (1 + jitter * (2 * random - 1))) };
}

/** Retry-After as milliseconds from now; null where it is absent or unreadable. */
export function retryAfterMs(header: string | null | undefined, now: Date): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * second;
  const at = /[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** The outcome of an answer of HTTP, where its status alone says it. */
export function outcomeOfStatus(status: number): AttemptOutcome {
  if (status >= 200 && status < 300) return "ok";
  if (status === 401 || status === 403) return "auth_error";
  if (status === 429) return "rate_limited";
  if (status === 408) return "timeout";
  return status >= 500 ? "server_error" : "client_error";
}

/** The outcome of an answer of SMTP: its 4yz pass, its 5yz do not. */
export function outcomeOfSmtp(code: number): AttemptOutcome {
  if (code >= 200 && code < 300) return "ok";
  if (code === 530 || code === 534 || code === 535) return "auth_error";
  return code >= 400 && code < 500 ? "server_error" : "client_error";
}
