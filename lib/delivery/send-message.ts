import "server-only";
import { env, ownAddress } from "@/lib/env";
import { exchangeGuarded } from "@/lib/http/exchange-guarded";
import type { ChannelRecord } from "./channel-record";
import { openSecret } from "./channel-secret";
import { type Attempted, outcomeOfStatus } from "./decide-retry";
import { emailOf } from "./formats/email";
import { type HttpKind, httpRequest } from "./http-request";
import type { Message, Outgoing } from "./message";
import { redact } from "./redact";

export interface Sent extends Attempted {
  readonly at: Date;
  readonly ms: number;
}

interface Letter {
  readonly id: string;
  readonly groupKey: string;
  readonly message: Message;
}

export const timeoutMs = 10_000;

/** Sends a message once. It throws nothing that a receiver does: whatever comes of it is an outcome. */
export async function sendMessage(channel: ChannelRecord, letter: Letter, now: Date): Promise<Sent> {
  const began = performance.now();
  const attempted = await attempt(channel, { ...letter, origin: ownAddress(), now });
  return { ...attempted, at: now, ms: Math.round(performance.now() - began) };
}

async function attempt(channel: ChannelRecord, outgoing: Outgoing): Promise<Attempted> {
  const { kind, settings } = channel;
  if (kind === "email") {
    const attempted = await sendEmailLazily(settings.to ?? [], outgoing);
    return { ...attempted, answer: redact(attempted.answer, null).slice(0, 1024) };
  }
  const secret = secretOf(channel);
  if (secret === null) {
    return refusal("its secret was kept under another PLUMBLINE_AUTH_SECRET: it must be given again");
  }
  return post(kind, settings.url ?? "", secret, outgoing);
}

/** nodemailer is read when the first mail is sent: most instances start without one. */
const sendEmailLazily = async (to: readonly string[], outgoing: Outgoing): Promise<Attempted> => {
  const { sendEmail } = await import("./send-email");
  return sendEmail(to, emailOf(outgoing), timeoutMs);
};

async function post(kind: HttpKind, url: string, secret: string, outgoing: Outgoing): Promise<Attempted> {
  const request = httpRequest(kind, url, secret, outgoing);
  const allowed = (env().PLUMBLINE_WEBHOOK_HOSTS ?? "").split(/[\s,]+/);
  const { body, headers } = request;
  const exchange = await exchangeGuarded(new URL(request.url), { body, headers, allowed, timeoutMs });
  if ("refused" in exchange) {
    const outcome = exchange.cause === "guard" ? "refused" : exchange.cause;
    return { outcome, status: null, answer: redact(exchange.refused, secret) };
  }
  const { status, retryAfter } = exchange;
  // Slack says that it took a message by its body: anything else, even at 200, came from something in between.
  const isTaken = kind !== "slack" || status !== 200 || exchange.answer.trim() === "ok";
  const outcome = isTaken ? outcomeOfStatus(status) : "server_error";
  return { outcome, status, answer: redact(exchange.answer.trim(), secret), retryAfter };
}

/** Empty for a channel that needs none; null where what is kept cannot be read. */
function secretOf({ id, secret }: ChannelRecord): string | null {
  if (secret === null) return "";
  const { PLUMBLINE_AUTH_SECRET } = env();
  return PLUMBLINE_AUTH_SECRET ? openSecret(secret, id, PLUMBLINE_AUTH_SECRET) : null;
}

const refusal = (answer: string): Attempted => ({ outcome: "refused", status: null, answer });
