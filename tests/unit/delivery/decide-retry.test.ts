import { expect, test } from "vitest";
import {
  type Attempted,
  decideRetry,
  outcomeOfSmtp,
  outcomeOfStatus,
  retryAfterMs,
  waitsMs,
} from "@/lib/delivery/decide-retry";

const now = new Date("2026-06-15T12:00:00Z");
const middle = 0.5;
const answered = (status: number, retryAfter: string | null = null): Attempted => ({
  outcome: outcomeOfStatus(status),
  status,
  answer: "",
  retryAfter,
});
const decide = (attempted: Attempted, attempts = 1, random = middle) =>
  decideRetry(attempted, attempts, now, random);

test.each([
  [200, "ok", "sent"],
  [202, "ok", "sent"],
  [204, "ok", "sent"],
  [301, "client_error", "failed"],
  [302, "client_error", "failed"],
  [400, "client_error", "failed"],
  [401, "auth_error", "failed"],
  [403, "auth_error", "failed"],
  [404, "client_error", "failed"],
  [408, "timeout", "retry"],
  [410, "client_error", "failed"],
  [413, "client_error", "failed"],
  [429, "rate_limited", "retry"],
  [500, "server_error", "retry"],
  [502, "server_error", "retry"],
  [503, "server_error", "retry"],
] as const)("%d is %s: %s", (status, outcome, kind) => {
  expect([outcomeOfStatus(status), decide(answered(status)).kind]).toEqual([outcome, kind]);
});

test.each([
  ["timeout", "retry"],
  ["unreachable", "retry"],
  ["refused", "failed"],
] as const)("without an answer, %s: %s", (outcome, kind) => {
  expect(decide({ outcome, status: null, answer: "" }).kind).toBe(kind);
});

test.each([
  [250, "ok"],
  [421, "server_error"],
  [450, "server_error"],
  [535, "auth_error"],
  [550, "client_error"],
] as const)("SMTP's %d is %s", (code, outcome) => {
  expect(outcomeOfSmtp(code)).toBe(outcome);
});

test("only a receiver that is gone disables its channel", () => {
  expect(decide(answered(410))).toMatchObject({ disables: true });
  expect(decide(answered(404))).toMatchObject({ disables: false });
});

test("it waits longer each time, scattered by a fifth, and gives up in the end", () => {
  waitsMs.forEach((wait, index) => {
    expect(decide(answered(500), index + 1)).toEqual({ kind: "retry", afterMs: wait });
    expect(decide(answered(500), index + 1, 0)).toEqual({ kind: "retry", afterMs: wait * 0.8 });
    expect(decide(answered(500), index + 1, 1)).toEqual({ kind: "retry", afterMs: wait * 1.2 });
  });
  expect(decide(answered(500), waitsMs.length + 1)).toEqual({
    kind: "given_up",
    note: "nobody took it in 12 attempts",
  });
});

test.each([
  ["7", 7000],
  [" 120 ", 120_000],
  ["Mon, 15 Jun 2026 12:00:30 GMT", 30_000],
  ["Mon, 15 Jun 2026 11:00:00 GMT", 0],
  ["soon", null],
  ["-5", null],
  ["1.5", null],
  ["", null],
  [null, null],
] as const)("Retry-After %s is %s ms", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test("what the receiver asks goes before our own wait, to six hours", () => {
  expect(decide(answered(429, "90"))).toEqual({ kind: "retry", afterMs: 90_000 });
  expect(decide(answered(503, "90"))).toEqual({ kind: "retry", afterMs: 90_000 });
  expect(decide(answered(429, "999999"))).toEqual({ kind: "retry", afterMs: 6 * 3_600_000 });
  expect(decide(answered(429, "0"))).toEqual({ kind: "retry", afterMs: waitsMs[0] });
});
